package cn.zhian.exchange.region.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How good the data of a community or of a platform are (EX-5), by counts that anybody can check. A share that nothing was
 * counted for is not known, and takes no part in the score.
 *
 * @param filled wanted items that the present records have
 * @param wanted items that they should have
 * @param counted records accepted in the window that arose after their sender's enrolment
 * @param onTime those of them that were here within the limit
 * @param accepted records stored in the window, a new version counting anew
 * @param rejected records refused in the window
 */
public record Quality(long filled, long wanted, long counted, long onTime, long accepted, long rejected) {
    /** Nothing known. */
    public static final Quality NONE = new Quality(0, 0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code 100 × filled / wanted}, percent with one decimal; empty if nothing is wanted. */
    public Optional<BigDecimal> completeness() {
        return share(filled, wanted);
    }

    /** {@code 100 × on time / counted}. */
    public Optional<BigDecimal> timeliness() {
        return share(onTime, counted);
    }

    /** {@code 100 × accepted / (accepted + rejected)}. */
    public Optional<BigDecimal> correctness() {
        return share(accepted, accepted + rejected);
    }

    /** The mean of the three shares, of those that are known; one decimal. */
    public Optional<BigDecimal> score() {
        List<BigDecimal> known = Stream.of(completeness(), timeliness(), correctness())
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP));
    }

    /** Both together, count by count. */
    public Quality plus(Quality other) {
        return new Quality(
                filled + other.filled,
                wanted + other.wanted,
                counted + other.counted,
                onTime + other.onTime,
                accepted + other.accepted,
                rejected + other.rejected);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
