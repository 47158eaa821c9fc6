package cn.zhian.identity.control;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a UsernameToken is taken after it was made.
 *
 * @param skew how far the clock of a caller may be ahead, not negative
 */
public record TokenLife(Duration skew) {
    /** Age up to which a token is fresh; the profile recommends five minutes. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** Whether a token made then is taken now; both ends count. */
    public boolean holds(Instant created, Instant now) {
        return !created.isBefore(now.minus(FRESH)) && !created.isAfter(now.plus(skew));
    }

    /** Until when the nonce of a token that is taken now must be remembered. */
    public Instant remember(Instant now) {
        return now.plus(FRESH).plus(skew).plusSeconds(1);
    }
}
