package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Cuts the outbox into chunks, and reads what its stretches refer to. */
public final class Chunks {
    private final OutboxReading outbox;
    private final Sources sources;
    private final RecordIds ids;

    /** Of an outbox. */
    public Chunks(OutboxReading outbox, Sources sources, RecordIds ids) {
        this.outbox = outbox;
        this.sources = sources;
        this.ids = ids;
    }

    /** What lies behind a position; see {@link cn.zhian.exchange.outbox.boundary.OutboxReader#cut}. */
    public Cut cut(long position, int most, Selection selection) throws SQLException {
        // First the head: what is placed up to it was committed before, so nothing below it can appear any more.
        long head = outbox.head();
        if (selection.isEmpty() || head <= position) {
            return new Cut(List.of(), Math.max(head, position), false);
        }
        List<OutboxRow> found = outbox.rows(position, head, most, selection);
        List<OutboxRow> taken = fitting(found, most);
        boolean whole = taken.size() == found.size() && found.size() < most;
        long end = whole ? head : taken.get(taken.size() - 1).position();
        return new Cut(halves(taken).map(this::part).toList(), end, end < head);
    }

    private Supplier<List<Placed>> part(List<OutboxRow> rows) {
        return () -> {
            try {
                return records(rows);
            } catch (SQLException e) {
                throw new IllegalStateException("The outbox can't be read", e);
            }
        };
    }

    /** By records; as one where a single statement reads them all. */
    private static Stream<List<OutboxRow>> halves(List<OutboxRow> rows) {
        int half = rows.stream().mapToInt(OutboxRow::size).sum() / 2;
        int records = 0;
        int first = 0;
        while (records < half) {
            records += rows.get(first++).size();
        }
        int cut = half * 2 < RecordSource.MOST ? rows.size() : first;
        return Stream.of(rows.subList(0, cut), rows.subList(cut, rows.size())).filter(part -> !part.isEmpty());
    }

    /** From the front, as many as together hold no more records than wanted; a stretch alone may hold more. */
    private static List<OutboxRow> fitting(List<OutboxRow> rows, int most) {
        int records = 0;
        for (int i = 0; i < rows.size(); i++) {
            records += rows.get(i).size();
            if (records > most && i > 0) {
                return rows.subList(0, i);
            }
        }
        return rows;
    }

    private List<Placed> records(List<OutboxRow> rows) throws SQLException {
        Map<RecordKind, NavigableMap<Long, RecordBody>> referred = referred(rows);
        ReceivedRows received = ReceivedRows.of(rows, outbox.received());
        List<Placed> records = new ArrayList<>();
        for (OutboxRow row : rows) {
            if (row.isReceived()) {
                records.addAll(received.records(row));
            } else if (row.isStretch()) {
                referred.get(row.kind()).subMap(row.firstId(), true, row.lastId(), true).values().stream()
                        .filter(row::holds)
                        .forEach(one -> records.add(row.placed(ids, one)));
            } else if (!row.isWiped()) {
                records.add(row.placed(ids));
            }
        }
        return records;
    }

    private Map<RecordKind, NavigableMap<Long, RecordBody>> referred(List<OutboxRow> rows) {
        Map<RecordKind, Set<Long>> wanted = rows.stream()
                .filter(row -> row.isStretch() && !row.isReceived())
                .collect(Collectors.groupingBy(
                        OutboxRow::kind,
                        Collectors.flatMapping(
                                row -> LongStream.rangeClosed(row.firstId(), row.lastId())
                                        .boxed(),
                                Collectors.toCollection(TreeSet::new))));
        Map<RecordKind, NavigableMap<Long, RecordBody>> found = new TreeMap<>();
        wanted.forEach((kind, numbers) -> found.put(kind, byId(sources.read(kind, numbers))));
        return found;
    }

    private static NavigableMap<Long, RecordBody> byId(Collection<RecordBody> bodies) {
        NavigableMap<Long, RecordBody> byId = new TreeMap<>();
        bodies.forEach(body -> byId.put(body.entityId(), body));
        return byId;
    }
}
