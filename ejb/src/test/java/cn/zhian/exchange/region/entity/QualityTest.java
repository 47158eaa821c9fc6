package cn.zhian.exchange.region.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Quality of data by its counts")
class QualityTest {
    @Test
    void worksOutEachShareOfItsOwnCounts() {
        Quality quality = new Quality(45, 60, 200, 150, 990, 10);
        assertThat(quality.completeness(), is(percent("75.0")));
        assertThat(quality.timeliness(), is(percent("75.0")));
        assertThat(quality.correctness(), is(percent("99.0")));
        assertThat(quality.score(), is(percent("83.0")));
    }

    @Test
    void leavesOutWhatNothingWasCountedFor() {
        assertThat(Quality.NONE.score(), is(Optional.empty()));
        assertThat(new Quality(0, 0, 0, 0, 0, 7).score(), is(percent("0.0")));
        assertThat(new Quality(1, 2, 0, 0, 9, 1).score(), is(percent("70.0")));
    }

    @ParameterizedTest
    @CsvSource({"1,3,33.3", "2,3,66.7", "1,2000,0.1", "1999,2000,100.0", "1998,2000,99.9", "1000000000,1000000000,100.0"
    })
    void roundsHalfUpToOneDecimal(long part, long whole, String percent) {
        assertThat(new Quality(part, whole, 0, 0, 0, 0).completeness(), is(percent(percent)));
    }

    @Test
    void addsCountsAndNotShares() {
        Quality small = new Quality(1, 1, 1, 1, 1, 0);
        Quality large = new Quality(0, 99, 0, 0, 0, 99);
        assertThat(small.plus(large).completeness(), is(percent("1.0")));
        assertThat(small.plus(large).correctness(), is(percent("1.0")));
        assertThat(small.plus(large).timeliness(), is(percent("100.0")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T08:00:00Z,FRESH",
        "2026-11-20T08:00:00.001Z,FRESH",
        "2026-11-20T08:00:00Z,AGEING",
        "2026-11-18T08:00:00.001Z,AGEING",
        "2026-11-18T08:00:00Z,STALE"
    })
    void judgesFreshnessByAge(Instant newest, Freshness freshness) {
        assertThat(Freshness.of(newest, Instant.parse("2026-11-21T08:00:00Z")), is(freshness));
    }

    private static Optional<BigDecimal> percent(String number) {
        return Optional.of(new BigDecimal(number));
    }
}
