package cn.zhian.project.rule.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.process.boundary.CalendarDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthGridTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @ParameterizedTest
    @CsvSource({"2, 5, 6, 1", "6, 5, 0, 1", "3, 6, 6, 1", "8, 6, 5, 1"})
    void beginsEveryWeekOnMonday(int month, int weeks, int column, String number) {
        MonthGrid grid = MonthGrid.of(2026, month, Map.of(), TODAY);
        assertThat(grid.weeks().size(), is(weeks));
        assertThat(grid.weeks().get(0).get(column).number(), is(number));
        assertThat(
                grid.weeks().stream()
                        .flatMap(List::stream)
                        .filter(day -> !day.number().isEmpty())
                        .count(),
                is((long) LocalDate.of(2026, month, 1).lengthOfMonth()));
    }

    @Test
    void marksDaysOffWorkingWeekendsAndToday() {
        LocalDate saturday = LocalDate.of(2026, 2, 14);
        LocalDate sunday = LocalDate.of(2026, 2, 15);
        MonthGrid grid = MonthGrid.of(
                2026,
                2,
                Map.of(
                        saturday, new CalendarDay(saturday, true, "春节调休", false),
                        sunday, new CalendarDay(sunday, false, "春节", true)),
                TODAY);
        List<MonthDay> week = grid.weeks().get(2);
        assertThat(week.get(1).kind().strip(), is("today"));
        assertThat(week.get(5).isWork(), is(true));
        assertThat(week.get(6).isOff(), is(true));
        assertThat(week.get(6).name(), is("春节"));
        assertThat(grid.weeks().get(1).get(5).kind(), is("weekend"));
    }
}
