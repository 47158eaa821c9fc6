package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.control.ReceivedReading.Stretch;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What rows of the outbox refer to that platforms below sent; read for many rows at once. */
final class ReceivedRows {
    private final Map<Long, Received> things = new HashMap<>();
    private final NavigableMap<Long, Received> passes = new TreeMap<>();

    private ReceivedRows() {}

    static ReceivedRows of(List<OutboxRow> rows, ReceivedReading reading) throws SQLException {
        ReceivedRows found = new ReceivedRows();
        List<Long> things = rows.stream()
                .filter(row -> row.isReceived() && !row.isStretch())
                .map(OutboxRow::firstId)
                .distinct()
                .toList();
        List<Stretch> stretches = rows.stream()
                .filter(row -> row.isReceived() && row.isStretch())
                .map(row -> new Stretch(row.firstId(), row.lastId(), row.at()))
                .toList();
        reading.things(things).forEach(one -> found.things.put(one.id(), one));
        reading.passes(stretches).forEach(one -> found.passes.put(one.id(), one));
        return found;
    }

    /** The records of a row, by id. A thing goes with the row of its newest version alone. */
    List<Placed> records(OutboxRow row) {
        return row.isStretch()
                ? passes.subMap(row.firstId(), true, row.lastId(), true).values().stream()
                        .filter(row::holds)
                        .map(one -> one.placed(row.position()))
                        .toList()
                : Optional.ofNullable(things.get(row.firstId())).filter(row::isNewest).stream()
                        .map(one -> one.placed(row.position()))
                        .toList();
    }
}
