package cn.zhian.desk.boundary;

import cn.zhian.desk.control.KeptWork;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes drafts that nobody came back for: forms hold personal data, which is kept no longer than needed (SE-7). */
@Singleton
@Internal("a timer")
public class DraftSweep {
    /** How long a draft waits. */
    static final Duration KEPT = Duration.ofDays(7);

    @Inject
    KeptWork work;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void sweep() {
        work.dropDraftsBefore(clock.instant().minus(KEPT));
    }
}
