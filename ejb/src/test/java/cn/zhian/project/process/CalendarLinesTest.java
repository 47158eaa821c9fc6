package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.project.process.boundary.WorkingDay;
import cn.zhian.project.process.control.CalendarLines;
import cn.zhian.project.process.control.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarLinesTest {
    @Test
    void readsStretchesAndSingleDays() {
        List<WorkingDay> days = CalendarLines.read(2027, """
                2027-01-01 休 元旦

                2027-02-06 至 2027-02-08 休 春节
                2027-02-20 班 春节调休
                2027-10-09 work National Day
                """);
        assertThat(
                days,
                contains(
                        new WorkingDay(LocalDate.of(2027, 1, 1), false, "元旦"),
                        new WorkingDay(LocalDate.of(2027, 2, 6), false, "春节"),
                        new WorkingDay(LocalDate.of(2027, 2, 7), false, "春节"),
                        new WorkingDay(LocalDate.of(2027, 2, 8), false, "春节"),
                        new WorkingDay(LocalDate.of(2027, 2, 20), true, "春节调休"),
                        new WorkingDay(LocalDate.of(2027, 10, 9), true, "National Day")));
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, problem.working-day.line",
        "2027-02-30 休 元旦, problem.working-day.line",
        "2027-02-03 休, problem.working-day.line",
        "2027-02-03 2027-02-01 休 元旦, problem.working-day.stretch",
        "2027-02-03 2027-12-01 休 元旦, problem.working-day.stretch",
        "2028-02-03 休 元旦, problem.working-day.line-year",
        "2027-01-02 休 元旦, problem.working-day.line-twice"
    })
    void namesTheLineThatIsWrong(String line, String key) {
        Invalid refused =
                assertThrows(Invalid.class, () -> CalendarLines.read(2027, "2027-01-01 2027-01-02 休 元旦\n" + line));
        assertThat(refused.errors().get(0).key(), is(key));
        assertThat(refused.errors().get(0).arguments().get(0), is("2"));
    }

    @Test
    void knowsWhichYearsHaveHolidays() {
        WorkingDays shipped = WorkingDays.shipped();
        assertThat(shipped.knowsHolidays(2025), is(true));
        assertThat(shipped.knowsHolidays(2026), is(true));
        assertThat(shipped.knowsHolidays(2027), is(false));
        // A Saturday is off anyway.
        assertThat(shipped.with(Map.of(LocalDate.of(2027, 5, 1), false)).knowsHolidays(2027), is(false));
        assertThat(shipped.with(Map.of(LocalDate.of(2027, 5, 3), false)).knowsHolidays(2027), is(true));
        assertThat(shipped.name(LocalDate.of(2026, 2, 17)).orElseThrow(), is("春节"));
    }
}
