package cn.zhian.project.process.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.CalendarLines;
import cn.zhian.project.process.control.DayBook;
import cn.zhian.project.process.control.WorkingDays;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holidays and working weekends, by which the time limits of tasks are counted. */
@Stateless
public class WorkingCalendar {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DAYS = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    DayBook book;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The days that were entered beyond the calendar that comes with the product, by date. */
    @Requires(Permission.PROJECT_READ)
    public List<WorkingDay> entered() {
        return book.entered().entrySet().stream()
                .map(entry -> new WorkingDay(
                        entry.getKey(),
                        entry.getValue().working(),
                        entry.getValue().name()))
                .toList();
    }

    /** Whether people work on a day, by all that is known. */
    @Requires(Permission.PROJECT_READ)
    public boolean working(LocalDate day) {
        return book.days().working(day);
    }

    /** A year as it holds: every day that differs from the weekend rule. @throws Invalid unless 2000 to 2100 */
    @Requires(Permission.PROJECT_READ)
    public CalendarYear year(int year) {
        requireYear(year);
        Map<LocalDate, DayBook.Entered> entered = book.entered();
        WorkingDays days = book.days();
        List<CalendarDay> differing = days.differing().keySet().stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .map(day -> day(day, days.working(day), entered))
                .toList();
        return new CalendarYear(year, days.knowsHolidays(year), differing);
    }

    /** The current and the next year, those of which no holiday is known: deadlines in them count weekends only. */
    @Requires(Permission.PROJECT_READ)
    public List<Integer> unknownYears() {
        WorkingDays days = book.days();
        int year = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN).getYear();
        return Stream.of(year, year + 1).filter(one -> !days.knowsHolidays(one)).toList();
    }

    /**
     * Enters the days of a year in place of all that were entered for it; what comes with the product stays below them.
     *
     * @throws Invalid if a day lies in another year, comes twice or has no name; then nothing is changed
     */
    @Requires(Permission.CALENDAR_WRITE)
    public CalendarYear enterYear(int year, List<WorkingDay> days) {
        requireYear(year);
        Map<LocalDate, DayBook.Entered> entered = new TreeMap<>();
        Checks checks = new Checks();
        checks.that(days.size() <= MOST_DAYS, "days", "problem.range", 1, MOST_DAYS);
        checks.that(!days.isEmpty(), "days", "problem.definition.empty");
        for (int i = 0; i < days.size(); i++) {
            check(checks, "days[" + i + "]", year, days.get(i), entered);
        }
        checks.done();
        book.enterYear(year, entered);
        audit.record(new Act("working-day.enter-year", "" + year, OptionalLong.empty(), days.size() + " days"));
        return year(year);
    }

    /**
     * The same from lines such as {@code 2027-02-06 2027-02-12 休 春节} and {@code 2027-02-20 班 春节调休}.
     *
     * @throws Invalid on the field {@code lines}, naming each line that is wrong
     */
    @Requires(Permission.CALENDAR_WRITE)
    public CalendarYear enterLines(int year, String lines) {
        requireYear(year);
        return enterYear(year, CalendarLines.read(year, lines));
    }

    private static void check(
            Checks checks, String path, int year, WorkingDay day, Map<LocalDate, DayBook.Entered> entered) {
        checks.text(path + ".name", day.name(), LONGEST_NAME).required(path + ".day", day.day());
        if (day.day() == null || day.name() == null) {
            return;
        }
        checks.that(day.day().getYear() == year, path + ".day", "problem.working-day.year", day.day(), year);
        boolean first = entered.put(
                        day.day(), new DayBook.Entered(day.working(), day.name().strip()))
                == null;
        checks.that(first, path + ".day", "problem.working-day.twice", day.day());
    }

    private CalendarDay day(LocalDate day, boolean working, Map<LocalDate, DayBook.Entered> entered) {
        Optional<DayBook.Entered> own = Optional.ofNullable(entered.get(day));
        String name = own.map(DayBook.Entered::name)
                .or(() -> book.shipped().name(day))
                .orElse("");
        return new CalendarDay(day, working, name, own.isPresent());
    }

    private static void requireYear(int year) {
        new Checks().range("year", Optional.of(year), FIRST_YEAR, LAST_YEAR).done();
    }

    /** Enters a day; deadlines that are set already stay. */
    @Requires(Permission.CALENDAR_WRITE)
    public WorkingDay enter(WorkingDay day) {
        new Checks()
                .required("day", day.day())
                .text("name", day.name(), LONGEST_NAME)
                .done();
        book.enter(
                day.day(),
                Optional.of(new DayBook.Entered(day.working(), day.name().strip())));
        note("working-day.enter", day.day(), (day.working() ? "working " : "off ") + day.name());
        return day;
    }

    /** Goes back to what comes with the product. @throws NotFound if the day was not entered */
    @Requires(Permission.CALENDAR_WRITE)
    public void remove(LocalDate day) {
        if (!book.entered().containsKey(day)) {
            throw new NotFound("working-day", day);
        }
        book.enter(day, Optional.empty());
        note("working-day.remove", day, "");
    }

    private void note(String action, LocalDate day, String detail) {
        audit.record(new Act(action, day.toString(), OptionalLong.empty(), detail));
    }
}
