package cn.zhian.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void takesTheNearestRank() {
        Percentiles hundred = new Percentiles(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray());
        assertThat(hundred.millis(50), is(50.0));
        assertThat(hundred.millis(95), is(95.0));
        assertThat(hundred.millis(100), is(100.0));
    }

    @Test
    void showsTheOnlyOneEverywhere() {
        assertThat(new Percentiles(new long[] {3 * MILLI}).toString(), is("p50 3.0 · p95 3.0 · max 3.0 ms (1)"));
    }

    @Test
    void rejectsNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Percentiles(new long[0]));
    }
}
