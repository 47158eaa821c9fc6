package cn.zhian.exchange.region.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.entity.Arrived;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the region's tables follow records that were stored, on the connection of the transaction that stored them. */
public final class RegionKeeping {
    private final Connection connection;
    private final PassIndexes indexes;
    private final WantedItems items;
    private final Duration limit;

    /** @param limit within which a record is on time */
    public RegionKeeping(Connection connection, PassIndexes indexes, WantedItems items, Duration limit) {
        this.connection = connection;
        this.indexes = indexes;
        this.items = items;
        this.limit = limit;
    }

    /** Takes records in. @param records each identifier once; not empty */
    public void keep(Source source, List<Arrived> records) throws SQLException {
        List<Arrived> passes = of(records, true);
        List<Arrived> versioned = of(records, false);
        Map<String, Long> ids = ids(versioned.stream().map(Arrived::id).toList());
        new ItemCounts(connection, items).move(versioned, ids, passes);
        new AlarmRows(connection)
                .put(
                        versioned.stream()
                                .filter(one -> one.kind() == RecordKind.ALARM)
                                .toList(),
                        ids);
        new PassRows(connection, indexes).add(passes);
        new DayRows(connection, source, limit).add(records);
        new CommunityRows(connection, source).put(records);
    }

    private static List<Arrived> of(List<Arrived> records, boolean passes) {
        return records.stream()
                .filter(one -> (one.kind() == RecordKind.PASS) == passes)
                .toList();
    }

    private Map<String, Long> ids(Collection<String> records) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        new RegionSql()
                .add("SELECT record_id, id FROM received_record WHERE 1 = 1")
                .in("AND record_id", records)
                .rows(connection, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }
}
