package cn.zhian.event.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an event happened, as far as a device's clock can be believed. */
public final class EventDating {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
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
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    /** To the millisecond, as the database keeps it. */
    public static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
