package cn.zhian.project.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often one address may verify: 30 times a minute on each server. */
@ApplicationScoped
public class VerificationLimit {
    /** Calls in a minute. */
    public static final int MOST = 30;

    private final RateLimit limit = new RateLimit(MOST, Duration.ofMinutes(1));

    /** Counts a call. @return how long to wait; empty if the call may go on */
    public Optional<Duration> call(String source, Instant now) {
        return limit.call(source, now);
    }
}
