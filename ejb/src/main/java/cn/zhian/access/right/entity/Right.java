package cn.zhian.access.right.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may open which doors, and when (AC-2).
 *
 * @param residentId whose, or
 * @param groupId whose; exactly one of both is there
 * @param from first moment, on a full minute
 * @param to first moment without the right, on a full minute
 * @param profileId weekly profile; none for any time
 * @param calendarId holidays; none if the rule is {@link HolidayRule#AS_USUAL}
 * @param holidaySpans with {@link HolidayRule#OWN_SPANS}
 * @param doors single doors
 * @param doorGroups groups of doors
 * @param reason why it was given
 */
public record Right(
        long id,
        long communityId,
        Optional<Long> residentId,
        Optional<Long> groupId,
        Instant from,
        Instant to,
        Optional<Long> profileId,
        Optional<Long> calendarId,
        HolidayRule holidayRule,
        List<Span> holidaySpans,
        Set<Long> doors,
        Set<Long> doorGroups,
        RightStatus status,
        String reason,
        Instant createdAt) {
    /** Copies the parts. */
    public Right {
        holidaySpans = List.copyOf(holidaySpans);
        doors = Set.copyOf(doors);
        doorGroups = Set.copyOf(doorGroups);
    }
}
