package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.Inspection;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.InspectionResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An inspection.
 *
 * @param id its id
 * @param communityId the community
 * @param plannedOn day that it is planned for
 * @param note what to look at
 * @param plannedAt when it was planned
 * @param outcome empty while it is planned
 * @param inspectedOn day of the inspection
 * @param remark what was found
 * @param dueOn until when faults are to be mended
 */
public record InspectionView(
        long id,
        long communityId,
        LocalDate plannedOn,
        Optional<String> note,
        Instant plannedAt,
        Optional<InspectionOutcome> outcome,
        Optional<LocalDate> inspectedOn,
        Optional<String> remark,
        Optional<LocalDate> dueOn) {
    /** As it is shown. */
    public static InspectionView of(Inspection inspection) {
        Optional<InspectionResult> result = inspection.result();
        return new InspectionView(
                inspection.id(),
                inspection.communityId(),
                inspection.plannedOn(),
                inspection.note(),
                inspection.plannedAt(),
                result.map(InspectionResult::outcome),
                result.map(InspectionResult::inspectedOn),
                result.flatMap(InspectionResult::remark),
                result.flatMap(InspectionResult::dueOn));
    }
}
