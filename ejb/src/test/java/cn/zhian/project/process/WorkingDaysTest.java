package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.project.process.control.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays shipped = WorkingDays.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false", // New Year
        "2026-01-04, true", // a Sunday worked for it
        "2026-01-05, true",
        "2026-01-10, false", // a Saturday
        "2026-02-14, true", // a Saturday worked for the Spring Festival
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2025-10-08, false",
        "2025-10-11, true",
        "2027-01-03, false" // not announced: the weekend rule
    })
    void knowsHolidaysAndWorkingWeekends(LocalDate day, boolean working) {
        assertThat(shipped.working(day), is(working));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09", // over a weekend
        "2026-03-07, 1, 2026-03-09", // from within it
        "2026-02-12, 3, 2026-02-24", // Friday and the worked Saturday, then nine days off
        "2026-09-30, 10, 2026-10-20" // the National Day week, and the worked Saturday after it
    })
    void countsOverDaysOff(LocalDate from, int days, LocalDate last) {
        assertThat(shipped.after(from, days), is(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 0, 2026-03-03",
        "2026-03-03, 1, 2026-03-02",
        "2026-03-09, 1, 2026-03-06", // over a weekend
        "2026-02-24, 1, 2026-02-14", // over the Spring Festival, to the Saturday worked for it
        "2026-02-24, 2, 2026-02-13"
    })
    void countsBack(LocalDate from, int days, LocalDate first) {
        assertThat(shipped.before(from, days), is(first));
    }

    @Test
    void prefersWhatWasEntered() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        WorkingDays entered = shipped.with(Map.of(monday, false, LocalDate.of(2026, 1, 1), true));
        assertThat(entered.working(monday), is(false));
        assertThat(entered.working(LocalDate.of(2026, 1, 1)), is(true));
        assertThat(entered.after(LocalDate.of(2026, 2, 27), 2), is(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThrows(
                Invalid.class, () -> WorkingDays.read("{\"weekend\": [\"sunday\"], \"off\": [], \"working\": []}"));
        assertThrows(
                Invalid.class,
                () -> WorkingDays.read("{\"weekend\": [\"sunday\"], \"off\": [{\"from\": \"2026-02-02\", \"to\":"
                        + " \"2026-02-01\"}], \"working\": [{\"day\": \"2026-02-08\"}]}"));
        Set<DayOfWeek> everyDay = EnumSet.allOf(DayOfWeek.class);
        assertThrows(IllegalArgumentException.class, () -> new WorkingDays(everyDay, Map.of()));
    }
}
