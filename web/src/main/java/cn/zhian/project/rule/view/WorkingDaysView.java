package cn.zhian.project.rule.view;

import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.project.process.boundary.CalendarDay;
import cn.zhian.project.process.boundary.CalendarYear;
import cn.zhian.project.process.boundary.WorkingCalendar;
import cn.zhian.project.process.boundary.WorkingDay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holidays and working weekends of a year. */
@Named("workingDays")
@ViewScoped
public class WorkingDaysView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private int year;
    private transient CalendarYear it;
    private transient List<MonthGrid> months;
    private transient List<Integer> unknown;
    private final Draft<DayForm> day = new Draft<>();
    private final Draft<YearForm> lines = new Draft<>();

    @PostConstruct
    void start() {
        year = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN).getYear();
    }

    /** The year as it holds. */
    public CalendarYear getIt() {
        if (it == null) {
            it = calendar.year(year);
        }
        return it;
    }

    /** Its months. */
    public List<MonthGrid> getMonths() {
        if (months == null) {
            Map<LocalDate, CalendarDay> differing =
                    getIt().days().stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
            LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
            months = IntStream.rangeClosed(1, MONTHS)
                    .mapToObj(month -> MonthGrid.of(year, month, differing, today))
                    .toList();
        }
        return months;
    }

    /** The current and the next year, as far as nobody has entered their holidays. */
    public List<Integer> getUnknown() {
        if (unknown == null) {
            unknown = calendar.unknownYears();
        }
        return unknown;
    }

    private void anew() {
        it = null;
        months = null;
        unknown = null;
    }

    /** Goes some years on or back. */
    public void turn(int years) {
        year += years;
        anew();
    }

    /** Goes to a year. */
    public void open(int other) {
        year = other;
        anew();
    }

    /** Opens the form of a day. */
    public void begin() {
        day.start(new DayForm());
    }

    /** Enters the day. */
    public void save() {
        WorkingDay entered = calendar.enter(day.getForm().day());
        day.discard();
        open(entered.day().getYear());
        messages.done("rules", "day.saved", entered.day());
    }

    /** Goes back to what comes with the product. */
    public void remove(CalendarDay row) {
        calendar.remove(row.day());
        anew();
        messages.done("rules", "day.removed", row.day());
    }

    /** Opens the form of a year. */
    public void beginYear() {
        lines.start(new YearForm());
    }

    /** Enters the days of the year in place of those entered before. */
    public void saveYear() {
        calendar.enterLines(year, lines.getForm().getLines());
        lines.discard();
        anew();
        messages.done("rules", "year.saved", String.valueOf(year));
    }

    /** The year, without grouping. */
    public String getYear() {
        return String.valueOf(year);
    }

    /** The form of a day. */
    public Draft<DayForm> getDay() {
        return day;
    }

    /** The form of a year. */
    public Draft<YearForm> getLines() {
        return lines;
    }
}
