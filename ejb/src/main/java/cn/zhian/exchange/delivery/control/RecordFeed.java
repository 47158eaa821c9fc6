package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What deliveries read; the outbox in the product. */
public interface RecordFeed {
    /** What lies after a position, in order. */
    Cut cut(long position, int most, Selection selection);

    /** The highest placed position. */
    long head();

    /** When the oldest of what lies after a position was placed; empty where nothing does. */
    Optional<Instant> waitingSince(long position);

    /**
     * The state of today by kind and community, by id.
     *
     * @param most 1 or more; fewer may come at once, with more behind them
     * @param since only what changed, happened or came since; empty for all
     */
    Page page(RecordKind kind, long communityId, long afterId, int most, Optional<Instant> since);

    /** Single things as they are now; those that are gone or not selected are left out. @param entityIds at most 1,000 */
    List<Placed> newest(RecordKind kind, Collection<Long> entityIds, Selection selection);

    /** Ids of all communities, also of those below, rising. */
    List<Long> communities();

    /**
     * A part of a state.
     *
     * @param records by id
     * @param afterId from where to go on
     * @param more whether there may be more
     */
    record Page(List<Placed> records, long afterId, boolean more) {}
}
