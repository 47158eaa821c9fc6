package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.ReceivedRows.Written;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.Storable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Stores one batch on a connection whose transaction the caller ends. */
public final class BatchStoring {
    private final Connection connection;
    private final KnownChild child;
    private final Instant now;
    private final Map<Integer, RecordResult> results = new TreeMap<>();

    /** @param child who sends */
    public BatchStoring(Connection connection, KnownChild child, Instant now) {
        this.connection = connection;
        this.child = child;
        this.now = now;
    }

    /**
     * Stores and counts.
     *
     * @param size records of the batch
     * @param rejections by place, of those that may not be stored
     * @param storable the others
     */
    public List<RecordResult> store(int size, Map<Integer, RecordResult> rejections, List<Storable> storable)
            throws SQLException {
        results.putAll(rejections);
        List<Storable> left = storable;
        while (!left.isEmpty()) {
            left = round(left);
        }
        if (results.size() != size) {
            throw new IllegalStateException("Of " + size + " records " + results.size() + " have a result");
        }
        List<RecordResult> all = List.copyOf(results.values());
        new ChildCounts(connection).add(child.id(), all, now);
        return all;
    }

    /** Writes those that are the first of their identifier; the others come after them, as if in a later batch. */
    private List<Storable> round(List<Storable> left) throws SQLException {
        Set<String> ids = new HashSet<>();
        List<Storable> passes = new ArrayList<>();
        List<Storable> records = new ArrayList<>();
        List<Storable> later = new ArrayList<>();
        for (Storable one : left) {
            boolean first = ids.add(one.record().id());
            boolean pass = one.record().kind() == RecordKind.PASS;
            (first ? pass ? passes : records : later).add(one);
        }
        long receipt = ThreadLocalRandom.current().nextLong();
        note(records, new ReceivedVersions(connection, child.platform(), receipt, now).write(records));
        note(passes, new ReceivedPasses(connection, child.platform(), receipt, now).write(passes));
        return later;
    }

    private void note(List<Storable> records, Map<String, Written> written) {
        for (Storable one : records) {
            Written now = written.get(one.record().id());
            if (now == null) {
                throw new IllegalStateException("The database told nothing of a record");
            }
            results.put(one.place(), result(one, now));
        }
    }

    private static RecordResult result(Storable one, Written written) {
        String reason = written.ours() ? "" : new Rejected(Reason.NOT_THE_SENDERS, "").getMessage();
        RecordOutcome outcome = !written.ours()
                ? RecordOutcome.REJECTED
                : written.mine() ? RecordOutcome.ACCEPTED : RecordOutcome.DUPLICATE;
        return new RecordResult(one.record().id(), one.record().version(), outcome, reason);
    }
}
