package cn.zhian.exchange.region.entity;

import java.time.Duration;
import java.time.Instant;

/** How long ago the newest record of a community arose. */
public enum Freshness {
    /** Less than a day ago. */
    FRESH,
    /** A day to three days ago. */
    AGEING,
    /** Longer ago. */
    STALE;

    /** Younger than this is fresh. */
    public static final Duration FRESH_UNTIL = Duration.ofDays(1);

    /** Older than this is stale. */
    public static final Duration AGEING_UNTIL = Duration.ofDays(3);

    /** By the time of the newest record. */
    public static Freshness of(Instant newest, Instant now) {
        Duration age = Duration.between(newest, now);
        if (age.compareTo(FRESH_UNTIL) < 0) {
            return FRESH;
        }
        return age.compareTo(AGEING_UNTIL) < 0 ? AGEING : STALE;
    }
}
