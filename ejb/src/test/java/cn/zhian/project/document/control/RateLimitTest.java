package cn.zhian.project.document.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(1));

    private Optional<Duration> at(String source, int second) {
        return limit.call(source, NOW.plusSeconds(second));
    }

    @Test
    void tellsHowLongToWaitAfterTooManyCalls() {
        assertThat(at("a", 0), is(Optional.empty()));
        assertThat(at("a", 10), is(Optional.empty()));
        assertThat(at("a", 20), is(Optional.of(Duration.ofSeconds(40))));
        assertThat(at("a", 59), is(Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        at("a", 0);
        at("a", 0);
        assertThat(at("a", 60), is(Optional.empty()));
        assertThat(at("a", 61), is(Optional.empty()));
        assertThat(at("a", 62), is(Optional.of(Duration.ofSeconds(58))));
    }

    @Test
    void countsEverySourceByItself() {
        at("a", 0);
        at("a", 0);
        assertThat(at("b", 0), is(Optional.empty()));
        assertThat(at("a", 0).isPresent(), is(true));
    }

    @Test
    void forgetsTheEarliestOfVeryManySources() {
        at("first", 0);
        at("first", 0);
        for (int i = 0; i < 10_000; i++) {
            at("source" + i, 1);
        }
        assertThat(at("first", 2), is(Optional.empty()));
        assertThat(at("source9999", 2), is(Optional.empty()));
        assertThat(at("source9999", 2).isPresent(), is(true));
    }
}
