package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When an offset is worth telling, and when a clock is set. */
class ClockWatchTest {
    private final SteppingClock clock = new SteppingClock();
    private final ClockWatch watch = new ClockWatch(clock);

    @Test
    void takesOutHalfTheRoundTripAndTheMissingFraction() {
        LocalDateTime device = LocalDateTime.of(2026, 11, 21, 8, 0, 10);
        Instant sent = Instant.parse("2026-11-21T00:00:10.300Z");
        assertThat(ClockWatch.offset(device, sent, Duration.ofMillis(400)), is(Duration.ZERO));
    }

    @Test
    void tellsTheFirstReadingLargeChangesAndOneInTenMinutes() {
        assertThat(read(100), is(Optional.of(100L)));
        assertThat(read(600), is(Optional.empty()));
        assertThat(read(601), is(Optional.of(601L)));
        clock.step(Duration.ofMinutes(10));
        assertThat(read(601), is(Optional.of(601L)));
    }

    @Test
    void setsAfterThreeWrongReadingsAtMostOnceAnHour() {
        read(1_500);
        read(-1_500);
        assertThat(watch.mustBeSet(), is(false));
        read(1_001);
        assertThat(watch.mustBeSet(), is(true));
        watch.wasSet();
        read(2_000);
        read(2_000);
        read(2_000);
        assertThat(watch.mustBeSet(), is(false));
        clock.step(Duration.ofHours(1));
        assertThat(watch.mustBeSet(), is(true));
    }

    @Test
    void aRightReadingBeginsTheCountAnew() {
        read(1_500);
        read(1_500);
        read(1_000);
        read(1_500);
        assertThat(watch.mustBeSet(), is(false));
    }

    private Optional<Long> read(long millis) {
        return watch.reading(Duration.ofMillis(millis));
    }

    /** Stands until it is stepped. */
    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
