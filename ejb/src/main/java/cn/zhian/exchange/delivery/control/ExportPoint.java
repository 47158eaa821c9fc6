package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the export of today's state has come.
 *
 * @param kind that is under way
 * @param communityId that is under way
 * @param afterId the last thing that was sent of it
 * @param since only what changed or happened since; empty for all
 * @param sent records up to here
 */
public record ExportPoint(RecordKind kind, long communityId, long afterId, Optional<Instant> since, long sent) {
    /** The very beginning. */
    public static ExportPoint start(Optional<Instant> since) {
        return new ExportPoint(RecordKind.values()[0], 0, 0, since, 0);
    }
}
