package cn.zhian.access.right.boundary;

import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a right says, whosever it is.
 *
 * @param doors single doors
 * @param doorGroups groups of doors
 * @param from first moment; cut to the minute
 * @param to first moment without the right; 23:59 of a day stands for its end
 * @param profileId weekly profile; none for any time
 * @param calendarId holiday calendar; needed unless the rule is {@link HolidayRule#AS_USUAL}
 * @param holidaySpans with {@link HolidayRule#OWN_SPANS}
 * @param reason why, at most 200 characters
 */
public record RightTerms(
        Set<Long> doors,
        Set<Long> doorGroups,
        Instant from,
        Instant to,
        Optional<Long> profileId,
        Optional<Long> calendarId,
        HolidayRule holidayRule,
        List<Span> holidaySpans,
        String reason) {
    /** Copies the parts. */
    public RightTerms {
        doors = Set.copyOf(doors);
        doorGroups = Set.copyOf(doorGroups);
        holidaySpans = List.copyOf(holidaySpans);
    }

    /** Some doors at any time between two moments. */
    public static RightTerms anyTime(Set<Long> doors, Instant from, Instant to) {
        return new RightTerms(
                doors, Set.of(), from, to, Optional.empty(), Optional.empty(), HolidayRule.AS_USUAL, List.of(), "");
    }
}
