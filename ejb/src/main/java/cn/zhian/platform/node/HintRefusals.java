package cn.zhian.platform.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells of messages that are none of ours, at most once an hour: whoever sends them does not stop. */
@ApplicationScoped
public class HintRefusals {
    private static final Logger LOG = System.getLogger(HintRefusals.class.getName());
    private static final Duration APART = Duration.ofHours(1);

    @Inject
    Clock clock;

    private Instant next = Instant.MIN;
    private long count;

    /** One was refused. @return whether it was told */
    public synchronized boolean refused() {
        count++;
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        LOG.log(
                Level.WARNING,
                "ZHIAN-783 messages on {0} that no node of this version sent: {1}",
                NodeTopic.ADDRESS,
                count);
        next = now.plus(APART);
        count = 0;
        return true;
    }
}
