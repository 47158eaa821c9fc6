package cn.zhian.exchange.delivery.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a delivery stands.
 *
 * @param plan how the target is served
 * @param position everything up to here was answered
 * @param lost whether records after the position may be gone, so that only an export helps
 * @param failures in a row
 * @param retryAt before this nothing is tried again
 * @param export of today's state, where one is under way
 * @param wanted dead letters that somebody wants to send again; at most {@link #LETTERS}
 */
public record Standing(
        TargetPlan plan,
        long position,
        boolean lost,
        int failures,
        Optional<Instant> retryAt,
        Optional<ExportPoint> export,
        List<DeadLetter> wanted) {
    /** Dead letters that are sent again at once. */
    public static final int LETTERS = 200;

    /** Whether something may be sent now. */
    boolean open(Instant now) {
        return !lost && plan.open(now) && retryAt.filter(now::isBefore).isEmpty();
    }
}
