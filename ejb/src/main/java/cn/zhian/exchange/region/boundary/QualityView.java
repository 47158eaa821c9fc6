package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.entity.Quality;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Quality with the counts it rests on (EX-5). Shares are percent with one decimal, empty where nothing was counted.
 *
 * @param score mean of the shares that are known
 * @param completeness filled of wanted items
 * @param timeliness on time of counted
 * @param correctness accepted of accepted and rejected
 * @param filled items that present records have
 * @param wanted items that they should have
 * @param counted accepted in the window that arose after the enrolment
 * @param onTime of them, within the limit
 * @param accepted in the window
 * @param rejected in the window
 */
public record QualityView(
        Optional<BigDecimal> score,
        Optional<BigDecimal> completeness,
        Optional<BigDecimal> timeliness,
        Optional<BigDecimal> correctness,
        long filled,
        long wanted,
        long counted,
        long onTime,
        long accepted,
        long rejected) {
    /** Of counts. */
    public static QualityView of(Quality quality) {
        return new QualityView(
                quality.score(),
                quality.completeness(),
                quality.timeliness(),
                quality.correctness(),
                quality.filled(),
                quality.wanted(),
                quality.counted(),
                quality.onTime(),
                quality.accepted(),
                quality.rejected());
    }
}
