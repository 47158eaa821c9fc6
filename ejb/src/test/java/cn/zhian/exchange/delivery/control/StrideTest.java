package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How long the rounds of a delivery are")
class StrideTest {
    private final Stride stride = new Stride();

    private List<Integer> after(Duration time, int rounds) {
        return IntStream.range(0, rounds)
                .map(round -> {
                    stride.took(time);
                    return stride.batches();
                })
                .boxed()
                .toList();
    }

    @Test
    void growsWhileATargetAnswersQuickly() {
        assertThat(stride.batches(), is(1));
        assertThat(after(Duration.ofMillis(499), 4), is(List.of(2, 4, 8, 8)));
    }

    @Test
    void staysInBetweenAndShrinksWhenItIsSlow() {
        after(Duration.ofMillis(100), 3);
        assertThat(after(Duration.ofMillis(500), 2), is(List.of(8, 8)));
        assertThat(after(Duration.ofMillis(2_000), 1), is(List.of(8)));
        assertThat(after(Duration.ofMillis(2_001), 4), is(List.of(4, 2, 1, 1)));
    }

    @Test
    void beginsAnewAfterAFailure() {
        after(Duration.ofMillis(1), 3);
        stride.failed();
        assertThat(stride.batches(), is(1));
    }
}
