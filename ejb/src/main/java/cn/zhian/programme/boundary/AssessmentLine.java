package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.Tally;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figures of a town for its assessment (考核). Points only where a source gives rules for them; none does so far.
 *
 * @param town town or street; empty for communities without one
 * @param tally now
 * @param share percent accepted, one decimal
 * @param rectifications that are not reported yet
 * @param overdueRectifications those of them that are late
 * @param inspections with a result
 * @param faulty those of them that found faults
 */
public record AssessmentLine(
        Optional<String> town,
        Tally tally,
        BigDecimal share,
        long rectifications,
        long overdueRectifications,
        long inspections,
        long faulty) {}
