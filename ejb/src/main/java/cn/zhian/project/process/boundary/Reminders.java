package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks for late tasks every minute. */
@Singleton
@Internal("a timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reminders {
    private static final System.Logger LOG = System.getLogger(Reminders.class.getName());

    @Inject
    LateTasks late;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void remind() {
        for (long project : late.projects()) {
            try {
                late.note(project);
            } catch (RuntimeException e) {
                // Its transaction was rolled back; the others' tasks are late all the same, and it is tried again.
                LOG.log(System.Logger.Level.WARNING, "event=reminder-failed project=" + project, e);
            }
        }
    }
}
