package cn.zhian.programme.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an inspection found.
 *
 * @param outcome passed, or faults
 * @param inspectedOn the day of the inspection, in China; not after today
 * @param remark at most 1,000 characters; needed for faults
 * @param dueOn until when faults are to be mended; needed for faults, after the inspection
 */
public record InspectionResult(
        InspectionOutcome outcome, LocalDate inspectedOn, Optional<String> remark, Optional<LocalDate> dueOn) {}
