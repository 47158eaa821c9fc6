package cn.zhian.uhppote.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One controller's clock against ours: what to tell the platform and when to set it. Controllers give whole seconds,
 * so an offset is true to half a second.
 */
public final class ClockWatch {
    private static final Duration WRONG = Duration.ofSeconds(1);
    private static final long WORTH_TELLING_MILLIS = 500;
    private static final Duration TELL_AGAIN = Duration.ofMinutes(10);
    private static final Duration SET_AGAIN = Duration.ofHours(1);
    private static final int SAMPLES = 3;

    private final Clock clock;
    private Instant told = Instant.MIN;
    private long toldMillis;
    private Instant set = Instant.MIN;
    private int wrongSamples;

    ClockWatch(Clock clock) {
        this.clock = clock;
    }

    /** Device minus platform; the device's reading was taken half a round trip after sending. */
    public static Duration offset(LocalDateTime device, Instant sent, Duration roundTrip) {
        Instant here = sent.plus(roundTrip.dividedBy(2));
        return Duration.between(here, Neutral.instant(device).plusMillis(500));
    }

    /** Notes a reading; gives the offset in milliseconds if the platform should hear of it. */
    Optional<Long> reading(Duration offset) {
        wrongSamples = wrong(offset) ? wrongSamples + 1 : 0;
        Instant now = clock.instant();
        long millis = offset.toMillis();
        boolean due = told.equals(Instant.MIN) || !now.isBefore(told.plus(TELL_AGAIN));
        if (!due && Math.abs(millis - toldMillis) <= WORTH_TELLING_MILLIS) {
            return Optional.empty();
        }
        told = now;
        toldMillis = millis;
        return Optional.of(millis);
    }

    /** Whether it has been wrong for long enough, and was not set within the hour. */
    boolean mustBeSet() {
        boolean longAgo = set.equals(Instant.MIN) || !clock.instant().isBefore(set.plus(SET_AGAIN));
        return wrongSamples >= SAMPLES && longAgo;
    }

    /** It was set now. */
    void wasSet() {
        set = clock.instant();
        wrongSamples = 0;
    }

    static boolean wrong(Duration offset) {
        return offset.abs().compareTo(WRONG) > 0;
    }
}
