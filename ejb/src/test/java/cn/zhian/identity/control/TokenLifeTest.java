package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final TokenLife LIFE = new TokenLife(Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"-300000, true", "-300001, false", "0, true", "60000, true", "60001, false"})
    void endsAfterFiveMinutesAndAllowsForClocksThatAreAhead(long millis, boolean holds) {
        assertThat(LIFE.holds(NOW.plusMillis(millis), NOW), is(holds));
    }

    @Test
    void remembersANonceLongerThanItsTokenCanHold() {
        Instant lastTaken = NOW.plusSeconds(60).plus(TokenLife.FRESH);
        assertThat(LIFE.holds(NOW.plusSeconds(60), lastTaken), is(true));
        assertThat(LIFE.remember(NOW), greaterThan(lastTaken));
    }
}
