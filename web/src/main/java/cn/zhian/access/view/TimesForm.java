package cn.zhian.access.view;

import cn.zhian.access.rest.SpanText;
import cn.zhian.access.right.boundary.CalendarView;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.access.right.entity.Week;
import cn.zhian.platform.Invalid;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A weekly profile or a holiday calendar being edited. */
public class TimesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean calendar;
    private final Long id;
    private String name = "";
    private String days = "";
    private final String[] hours = new String[7];

    /** A new one. @param calendar otherwise a weekly profile */
    public TimesForm(boolean calendar) {
        this.calendar = calendar;
        this.id = null;
        Arrays.fill(hours, calendar ? "" : "08:00-18:00");
    }

    /** A profile. */
    public TimesForm(ProfileView profile) {
        calendar = false;
        id = profile.id();
        name = profile.name();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours[day.getValue() - 1] =
                    String.join(" ", SpanText.of(profile.week().on(day)));
        }
    }

    /** A calendar. */
    public TimesForm(CalendarView holidays) {
        calendar = true;
        id = holidays.id();
        name = holidays.name();
        days = holidays.days().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
    }

    /** The week, checked. */
    Week week() {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, words(hours[day.getValue() - 1]));
        }
        return SpanText.week("hours", week);
    }

    /** The days, checked. */
    Set<LocalDate> holidays() {
        Set<LocalDate> set = new TreeSet<>();
        for (String word : words(days)) {
            try {
                set.add(LocalDate.parse(word));
            } catch (DateTimeException e) {
                throw new Invalid("days", "problem.calendar.day");
            }
        }
        return set;
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,，;；、\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** The id of what is changed; empty for a new one. */
    OptionalLong id() {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** Whether it is a calendar. */
    public boolean isCalendar() {
        return calendar;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** The days, one a line. */
    public String getDays() {
        return days;
    }

    /** Sets the days. */
    public void setDays(String days) {
        this.days = days;
    }

    /** The hours of each day from Monday; the page writes into it. */
    public String[] getHours() {
        return hours;
    }

    /** The days of the week. */
    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }
}
