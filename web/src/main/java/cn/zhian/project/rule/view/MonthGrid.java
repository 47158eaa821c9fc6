package cn.zhian.project.rule.view;

import cn.zhian.project.process.boundary.CalendarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A month as weeks from Monday to Sunday.
 *
 * @param number 1 to 12
 * @param weeks of seven days each; days of other months are blank
 */
public record MonthGrid(int number, List<List<MonthDay>> weeks) {
    private static final int WEEK = 7;

    /** The month of a year. @param differing days that differ from the weekend rule */
    static MonthGrid of(int year, int month, Map<LocalDate, CalendarDay> differing, LocalDate today) {
        LocalDate first = LocalDate.of(year, month, 1);
        List<List<MonthDay>> weeks = new ArrayList<>();
        for (LocalDate monday = first.with(DayOfWeek.MONDAY);
                !monday.isAfter(first.plusMonths(1).minusDays(1));
                monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusDays(WEEK))
                    .map(day -> day.getMonthValue() == month ? of(day, differing.get(day), today) : MonthDay.BLANK)
                    .toList());
        }
        return new MonthGrid(month, List.copyOf(weeks));
    }

    private static MonthDay of(LocalDate day, CalendarDay known, LocalDate today) {
        boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        String kind = known == null ? (weekend ? "weekend" : "") : known.working() ? "work" : "off";
        return new MonthDay(
                String.valueOf(day.getDayOfMonth()),
                kind + (day.equals(today) ? " today" : ""),
                known == null ? "" : known.name());
    }
}
