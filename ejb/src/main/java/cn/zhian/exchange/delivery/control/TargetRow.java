package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * A target and where its delivery stands.
 *
 * @param name of the target
 * @param plan how it is served
 * @param ground why it may get data
 * @param lagLimit seconds
 * @param position everything up to here was answered
 * @param lost whether only an export helps
 * @param progress how pushes go
 * @param createdAt when it was made
 * @param changedAt when it was changed
 */
public record TargetRow(
        String name,
        TargetPlan plan,
        Ground ground,
        int lagLimit,
        long position,
        boolean lost,
        Progress progress,
        Instant createdAt,
        Instant changedAt) {
    /** Why data may leave (EX-7). */
    public record Ground(String legalBasis, String scope) {}

    /**
     * How pushes go.
     *
     * @param nearLimit whether what it needs is soon older than what is kept
     * @param late whether it lagged beyond its limit when that was last looked at, at most a minute ago
     */
    public record Progress(
            int failures,
            boolean blocked,
            Optional<Instant> retryAt,
            Optional<String> error,
            Optional<Cause> cause,
            Optional<Instant> errorAt,
            Optional<Instant> answeredAt,
            Optional<ExportPoint> export,
            boolean nearLimit,
            boolean late) {}
}
