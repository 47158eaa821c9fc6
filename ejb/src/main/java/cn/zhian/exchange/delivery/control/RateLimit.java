package cn.zhian.exchange.delivery.control;

import java.time.Duration;
import java.time.Instant;

/** Spreads the records of a target over time; its lanes share it. */
final class RateLimit {
    private static final long NANOS = 1_000_000_000L;

    private Instant free = Instant.EPOCH;

    /** How long to wait before sending some records. @param rate a second; 0 for no limit */
    synchronized Duration take(int records, int rate, Instant now) {
        if (rate == 0) {
            return Duration.ZERO;
        }
        Instant turn = free.isAfter(now) ? free : now;
        free = turn.plusNanos(records * NANOS / rate);
        return Duration.between(now, turn);
    }
}
