package cn.zhian.event.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventDatingTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T12:00:00Z");

    private static Optional<Instant> believable(String time) {
        return EventDating.believable(Optional.of(Instant.parse(time)), RECEIVED);
    }

    @Test
    void believesATimeWithinADayOfReceiptToTheMillisecond() {
        assertThat(believable("2026-11-22T12:00:00.000Z"), is(Optional.of(Instant.parse("2026-11-22T12:00:00Z"))));
        assertThat(
                believable("2026-11-21T11:59:59.123987Z"), is(Optional.of(Instant.parse("2026-11-21T11:59:59.123Z"))));
        assertThat(believable("2000-01-01T00:00:00Z"), is(Optional.of(Instant.parse("2000-01-01T00:00:00Z"))));
    }

    @Test
    void doesNotBelieveATimeFurtherAhead() {
        assertThat(
                EventDating.believable(
                        Optional.of(RECEIVED.plus(Duration.ofDays(1)).plusMillis(1)), RECEIVED),
                is(Optional.empty()));
    }

    @Test
    void doesNotBelieveOtherCenturiesOrNothing() {
        assertThat(believable("1999-12-31T23:59:59Z"), is(Optional.empty()));
        assertThat(EventDating.believable(Optional.of(Instant.MAX), RECEIVED), is(Optional.empty()));
        assertThat(EventDating.believable(Optional.empty(), RECEIVED), is(Optional.empty()));
    }
}
