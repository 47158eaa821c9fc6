package cn.zhian.event.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an event happened, as far as a device's clock can be believed. */
public final class EventDating {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Duration AHEAD = Duration.ofDays(1);

    private EventDating() {}

    /**
     * The device's time, to the millisecond; empty if it gave none, or one outside the years 2000 to 2099, or one more
     * than a day after the event was received.
     */
    public static Optional<Instant> believable(Optional<Instant> deviceTime, Instant receivedAt) {
        return deviceTime
                .filter(time -> inRange(time) && !time.isAfter(receivedAt.plus(AHEAD)))
                .map(EventDating::millis);
    }

    static boolean inRange(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** To the millisecond, as the database keeps it. */
    public static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
