package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.outbox.control.Chunks;
import cn.zhian.exchange.outbox.control.OutboxReading;
import cn.zhian.exchange.outbox.control.Received;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What waits for superiors, in the order in which it was committed. */
@Stateless
@Internal("deliveries to targets, whose subscriptions an administrator set up")
public class OutboxReader {
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
        return cut(position, most, selection).read();
    }

    /** The same, for whoever reads the records on more than one thread, with the arguments of {@link #after}. */
    public Cut cut(long position, int most, Selection selection) {
        return with(outbox -> new Chunks(outbox, sources, identity).cut(position, most, selection));
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
     * @param most 1 or more; never more than {@link RecordSource#MOST} come at once
     */
    public Export page(RecordKind kind, long communityId, long afterId, int most) {
        int size = Math.min(most, RecordSource.MOST);
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

    /**
     * What platforms below sent, as it is now, for a target that is new or reconciles: records of a kind and community, by
     * number, and what is left of those that are gone.
     *
     * @param communityId as {@link Below} makes it
     * @param afterId 0 for the beginning
     * @param most 1 or more; never more than {@link RecordSource#MOST} come at once
     * @param since when they were received; empty for all
     */
    public Export received(RecordKind kind, long communityId, long afterId, int most, Optional<Instant> since) {
        int size = Math.min(most, RecordSource.MOST);
        return with(outbox -> {
            long head = outbox.head();
            List<Received> found = outbox.received().page(kind, Below.code(communityId), afterId, size, since);
            List<Placed> records = found.stream().map(one -> one.placed(head)).toList();
            long last = found.isEmpty() ? afterId : found.get(found.size() - 1).id();
            return new Export(records, last, found.size() == size);
        });
    }

    /** Single records that platforms below sent, as they are now. @param ids below zero, as they are placed; at most 1,000 */
    public List<Placed> received(RecordKind kind, Collection<Long> ids) {
        List<Long> rows = ids.stream().map(id -> -id).toList();
        return with(outbox -> {
            long head = outbox.head();
            List<Received> found = rows.isEmpty()
                    ? List.of()
                    : kind.appendOnly()
                            ? outbox.received().passesOf(rows)
                            : outbox.received().things(rows);
            return found.stream()
                    .filter(one -> one.record().kind() == kind)
                    .map(one -> one.placed(head))
                    .toList();
        });
    }

    /** Communities of which platforms below sent something, rising, as {@link Below} makes their ids. */
    public List<Long> receivedCommunities() {
        return with(outbox ->
                outbox.received().communities().stream().map(Below::id).toList());
    }

    private OutRecord record(RecordKind kind, String code, RecordBody body) {
        return new OutRecord(
                identity.of(kind, body.entityId()), kind, code, body.version(), body.at(), false, body.body());
    }
}
