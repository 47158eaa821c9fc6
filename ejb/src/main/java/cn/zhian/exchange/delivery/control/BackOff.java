package cn.zhian.exchange.delivery.control;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait after failures in a row: 0.5 s to 60 s, with jitter, so that many do not come back at once. */
public final class BackOff {
    /** Where somebody has to do something first. */
    public static final Duration BLOCKED = Duration.ofMinutes(10);

    private static final long SHORTEST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int MOST_DOUBLINGS = 16;

    private final DoubleSupplier random;

    /** @param random gives numbers from 0 to less than 1 */
    public BackOff(DoubleSupplier random) {
        this.random = random;
    }

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        long full = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(failures, MOST_DOUBLINGS));
        return Duration.ofMillis(full / 2 + (long) (full / 2 * random.getAsDouble()));
    }
}
