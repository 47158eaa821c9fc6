package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every minute for tasks whose time has come. */
@Singleton
@Internal("a timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reminders {
    private static final System.Logger LOG = System.getLogger(Reminders.class.getName());

    @Inject
    DueTasks due;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void remind() {
        for (long project : due.projects()) {
            try {
                due.tend(project);
            } catch (RuntimeException e) {
                // Its transaction was rolled back; the others' times have come all the same, and it is tried again.
                LOG.log(System.Logger.Level.WARNING, "event=reminder-failed project=" + project, e);
            }
        }
    }
}
