package cn.zhian.device.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A weekly profile as a controller keeps it.
 *
 * @param number the controller's number of it
 * @param from first day
 * @param to last day, inclusive
 * @param days on which it holds
 * @param spans when it holds on such a day, to the minute, both ends inclusive
 * @param next number of a profile that holds as well, 0 for none
 */
public record TimeProfile(int number, LocalDate from, LocalDate to, Set<DayOfWeek> days, List<Span> spans, int next) {
    /** @param from first minute; @param to last minute */
    public record Span(LocalTime from, LocalTime to) {}

    /** Copies its parts. */
    public TimeProfile {
        days = Set.copyOf(days);
        spans = List.copyOf(spans);
    }
}
