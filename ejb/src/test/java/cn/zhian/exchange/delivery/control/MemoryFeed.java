package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An outbox in memory, with the houses of one community. */
final class MemoryFeed implements RecordFeed {
    static final long COMMUNITY = 7;
    private static final String CODE = "330281001001001";

    private final List<Placed> rows = new ArrayList<>();
    private final TreeMap<Long, OutRecord> state = new TreeMap<>();

    /** Something changed; its version grows. */
    synchronized OutRecord change(long entity) {
        long version =
                Optional.ofNullable(state.get(entity)).map(OutRecord::version).orElse(0L) + 1;
        OutRecord record = record(entity, version);
        state.put(entity, record);
        rows.add(new Placed(rows.size() + 1L, entity, record));
        return record;
    }

    /** Something is there whose content can't be read. */
    synchronized void spoil(long entity) {
        OutRecord sound = record(entity, 1);
        rows.add(new Placed(
                rows.size() + 1L,
                entity,
                new OutRecord(sound.id(), sound.kind(), sound.community(), sound.version(), sound.at(), false, null)));
    }

    static OutRecord record(long entity, long version) {
        return new OutRecord(
                "p:house:" + entity,
                RecordKind.HOUSE,
                CODE,
                version,
                Instant.EPOCH.plusSeconds(version),
                false,
                Json.createObjectBuilder()
                        .add("number", entity)
                        .add("phone", "13800001234")
                        .build());
    }

    synchronized Map<Long, OutRecord> state() {
        return new TreeMap<>(state);
    }

    synchronized void erase(long entity) {
        state.remove(entity);
    }

    /** In two halves. */
    @Override
    public synchronized Cut cut(long position, int most, Selection selection) {
        int begin = (int) Math.min(position, rows.size());
        int end = (int) Math.min(rows.size(), position + most);
        int half = (begin + end) / 2;
        return new Cut(
                List.of(part(begin, half, selection), part(half, end, selection)),
                Math.max(position, end),
                end < rows.size());
    }

    private Supplier<List<Placed>> part(int from, int to, Selection selection) {
        List<Placed> part = List.copyOf(rows.subList(from, to));
        return () -> part.stream()
                .filter(placed -> selection.kinds().contains(placed.record().kind()))
                .toList();
    }

    @Override
    public synchronized long head() {
        return rows.size();
    }

    @Override
    public Optional<Instant> waitingSince(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Page page(RecordKind kind, long communityId, long afterId, int most, Optional<Instant> since) {
        if (kind != RecordKind.HOUSE || communityId != COMMUNITY || afterId == Long.MAX_VALUE) {
            return new Page(List.of(), afterId, false);
        }
        List<Placed> part = state.tailMap(afterId, false).entrySet().stream()
                .limit(most)
                .map(entry -> new Placed(rows.size(), entry.getKey(), entry.getValue()))
                .toList();
        List<Placed> wanted = part.stream()
                .filter(one -> since.filter(one.record().at()::isBefore).isEmpty())
                .toList();
        return new Page(
                wanted, part.isEmpty() ? afterId : part.get(part.size() - 1).entityId(), part.size() == most);
    }

    @Override
    public synchronized List<Placed> newest(RecordKind kind, Collection<Long> entityIds, Selection selection) {
        return entityIds.stream()
                .filter(state::containsKey)
                .map(id -> new Placed(rows.size(), id, state.get(id)))
                .toList();
    }

    @Override
    public List<Long> communities() {
        return List.of(COMMUNITY, COMMUNITY + 1);
    }
}
