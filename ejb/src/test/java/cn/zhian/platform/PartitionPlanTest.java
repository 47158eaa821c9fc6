package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void addsMonthsUpToThreeAhead() {
        assertThat(
                PartitionPlan.missing(LocalDate.of(2026, 12, 1), NOVEMBER, 0),
                contains(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2)));
    }

    @Test
    void addsNothingWhenAllMonthsAreThere() {
        assertThat(PartitionPlan.missing(LocalDate.of(2027, 3, 1), NOVEMBER, 0), empty());
    }

    @Test
    void skipsMonthsThatHaveExpiredAlready() {
        assertThat(PartitionPlan.missing(LocalDate.of(2020, 1, 1), NOVEMBER, 1).get(0), is(YearMonth.of(2026, 10)));
    }

    @Test
    void dropsWhatEndsBeforeTheKeptMonths() {
        assertThat(PartitionPlan.expired(LocalDate.of(2026, 10, 1), NOVEMBER, 1), is(true));
        assertThat(PartitionPlan.expired(LocalDate.of(2026, 11, 1), NOVEMBER, 1), is(false));
    }

    @Test
    void keepsForEver() {
        assertThat(PartitionPlan.expired(LocalDate.of(1999, 1, 1), NOVEMBER, 0), is(false));
    }

    @Test
    void namesAPartitionByItsMonth() {
        assertThat(PartitionPlan.name(YearMonth.of(2027, 1)), is("p202701"));
    }
}
