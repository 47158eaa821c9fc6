package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A community with its figures by kind and day.
 *
 * @param community as in the list
 * @param kinds by kind
 * @param days of the window, the oldest first, also those on which nothing came
 * @param reasons of rejections in the window, the most frequent first
 */
public record RegionCommunityDetail(
        RegionCommunity community, List<KindFigure> kinds, List<DayFigure> days, List<ReasonFigure> reasons) {
    /**
     * Records of a kind.
     *
     * @param kind which
     * @param present known now; of passes, received
     * @param newestAt when the newest arose
     * @param receivedAt when the last one came
     * @param filled wanted items that they have
     * @param wanted items that they should have
     * @param completeness percent; empty for kinds that are not judged
     */
    public record KindFigure(
            RecordKind kind,
            long present,
            Instant newestAt,
            Instant receivedAt,
            long filled,
            long wanted,
            Optional<BigDecimal> completeness) {}

    /**
     * A day.
     *
     * @param day in Asia/Shanghai
     * @param accepted stored
     * @param counted of them, whose way is looked at
     * @param onTime of them, within the limit
     * @param rejected not stored
     * @param meanLag seconds on average
     */
    public record DayFigure(
            LocalDate day, long accepted, long counted, long onTime, long rejected, Optional<Long> meanLag) {}

    /**
     * Why records were rejected.
     *
     * @param reason a word of the tier protocol, and an item for some
     * @param rejected how many
     */
    public record ReasonFigure(String reason, long rejected) {}

    /** Copies the lists. */
    public RegionCommunityDetail {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        reasons = List.copyOf(reasons);
    }
}
