package cn.zhian.programme.boundary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which accepted communities of the calendar; its day is the planned one, or else the one that an inspection is due.
 *
 * @param communityId one community
 * @param from first day
 * @param through last day
 * @param overdue whether the due day is over
 * @param planned whether an inspection is planned
 * @param text part of name, code or town
 */
public record InspectionSearch(
        Optional<Long> communityId,
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        Optional<Boolean> overdue,
        Optional<Boolean> planned,
        Optional<String> text) {
    /** All of them. */
    public static final InspectionSearch ALL = new InspectionSearch(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** One community. */
    public static InspectionSearch of(long communityId) {
        return new InspectionSearch(
                Optional.of(communityId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
