package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.outbox.control.Chunks;
import cn.zhian.exchange.outbox.control.OutboxReading;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What waits for superiors, in the order in which it was committed. */
@Stateless
@Internal("deliveries to targets, whose subscriptions an administrator set up")
public class OutboxReader {
    private static final int LARGEST_PAGE = 1_000;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Sources sources;

    @Inject
    PlatformIdentity identity;

    private interface Work<T> {
        T run(OutboxReading outbox) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try {
            // Known before a connection is taken to read what names it.
            identity.id();
            return work.run(new OutboxReading(dataSource, PersonalData.configured()));
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox can't be read", e);
        }
    }

    /**
     * What lies after a position, in order. Whoever goes on from {@link Chunk#end} skips nothing, however late a
     * transaction commits.
     *
     * @param position 0 for the beginning
     * @param most records, 1 to 10,000; a stretch of records that were written together, at most 1,000, is never cut
     */
    public Chunk after(long position, int most, Selection selection) {
        return with(outbox -> new Chunks(outbox, sources, identity).after(position, most, selection));
    }

    /** The highest position that was given; 0 before the first. */
    public long head() {
        return with(OutboxReading::head);
    }

    /** When the oldest of what lies after a position was written; empty if nothing does. */
    public Optional<Instant> waitingSince(long position) {
        return with(outbox -> outbox.waitingSince(position));
    }

    /**
     * The state of today, for a target that is new or reconciles: records of a kind and community, by id.
     *
     * @param afterId 0 for the beginning
     * @param most 1 to 1,000
     */
    public Export page(RecordKind kind, long communityId, long afterId, int most) {
        int size = Math.min(most, LARGEST_PAGE);
        return with(outbox -> {
            long head = outbox.head();
            String code = outbox.code(communityId).orElse("");
            List<RecordBody> bodies = sources.of(kind).page(communityId, afterId, size);
            List<Placed> records = bodies.stream()
                    .map(body -> new Placed(head, body.entityId(), record(kind, code, body)))
                    .toList();
            long last = bodies.stream().mapToLong(RecordBody::entityId).max().orElse(afterId);
            return new Export(records, last, bodies.size() == size);
        });
    }

    private OutRecord record(RecordKind kind, String code, RecordBody body) {
        return new OutRecord(
                identity.of(kind, body.entityId()), kind, code, body.version(), body.at(), false, body.body());
    }
}
