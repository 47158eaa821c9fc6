package cn.zhian.access.right.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Days on which a right differs from its week.
 *
 * @param calendarId where the days come from
 * @param days the holidays
 * @param rule {@link HolidayRule#CLOSED} or {@link HolidayRule#OWN_SPANS}
 * @param spans when it holds on such a day; none if closed
 */
public record Holidays(long calendarId, Set<LocalDate> days, HolidayRule rule, List<Span> spans) {
    /** @throws IllegalArgumentException for a rule without effect */
    public Holidays {
        if (rule == HolidayRule.AS_USUAL) {
            throw new IllegalArgumentException("Holidays as usual are no holidays");
        }
        days = Set.copyOf(days);
        spans = rule == HolidayRule.CLOSED ? List.of() : Span.union(spans.stream());
    }
}
