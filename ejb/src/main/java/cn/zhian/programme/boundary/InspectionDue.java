package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.InspectionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An accepted community in the calendar of inspections.
 *
 * @param communityId its id
 * @param code 15 digits
 * @param community its name
 * @param town town or street
 * @param acceptedAt when it passed acceptance
 * @param inspectedOn last inspection
 * @param outcome of that
 * @param remark of that
 * @param dueOn when the next is due: a time after acceptance or the last one, or when faults are to be mended
 * @param overdue whether that day is over
 * @param plannedId inspection that is planned
 * @param plannedOn its day
 */
public record InspectionDue(
        long communityId,
        String code,
        String community,
        Optional<String> town,
        Instant acceptedAt,
        Optional<LocalDate> inspectedOn,
        Optional<InspectionOutcome> outcome,
        Optional<String> remark,
        LocalDate dueOn,
        boolean overdue,
        Optional<Long> plannedId,
        Optional<LocalDate> plannedOn) {}
