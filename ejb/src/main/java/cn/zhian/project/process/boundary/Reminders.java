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
    @Inject
    LateTasks late;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void remind() {
        late.projects().forEach(late::note);
    }
}
