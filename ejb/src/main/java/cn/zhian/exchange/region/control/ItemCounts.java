package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Arrived;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by community and kind, moved by what each record adds less what its older version added. The rows of
 * {@code received_record} are locked by the transaction, so that nobody else moves the counts of the same records.
 */
final class ItemCounts {
    private static final String ITEM = "INSERT INTO region_item (received_id, code, kind, filled, wanted) VALUES ";
    private static final String REPLACE =
            " ON DUPLICATE KEY UPDATE code = VALUES(code), filled = VALUES(filled)," + " wanted = VALUES(wanted)";
    private static final String COUNT =
            "INSERT INTO region_kind (code, kind, present, filled, wanted, newest_at, received_at) VALUES ";
    private static final String MOVE = " ON DUPLICATE KEY UPDATE present = present + VALUES(present),"
            + " filled = filled + VALUES(filled), wanted = wanted + VALUES(wanted),"
            + " newest_at = GREATEST(newest_at, VALUES(newest_at)),"
            + " received_at = GREATEST(received_at, VALUES(received_at))";

    private final Connection connection;
    private final WantedItems items;
    private final Map<String, Moved> moved = new TreeMap<>();

    ItemCounts(Connection connection, WantedItems items) {
        this.connection = connection;
        this.items = items;
    }

    private record Item(String code, String kind, int filled, int wanted) {}

    private static final class Moved {
        private final String code;
        private final String kind;
        private long present;
        private long filled;
        private long wanted;
        private Instant newest = Instant.EPOCH;
        private Instant received = Instant.EPOCH;

        private Moved(String code, String kind) {
            this.code = code;
            this.kind = kind;
        }

        private void seen(Arrived one) {
            Instant at = one.at().isAfter(one.receivedAt()) ? one.receivedAt() : one.at();
            newest = at.isAfter(newest) ? at : newest;
            received = one.receivedAt().isAfter(received) ? one.receivedAt() : received;
        }

        private Object[] values() {
            return new Object[] {code, kind, present, filled, wanted, newest, received};
        }
    }

    /** Moves the counts. @param versioned records that replace each other; @param ids of them; @param passes that are new */
    void move(List<Arrived> versioned, Map<String, Long> ids, List<Arrived> passes) throws SQLException {
        Map<Long, Item> before = before(ids.values());
        List<Object[]> rows = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (Arrived one : versioned) {
            long id = ids.get(one.id());
            Item old = before.get(id);
            if (old != null) {
                add(of(old.code(), old.kind()), -1, old.filled(), old.wanted());
            }
            of(one.community(), one.kind().word()).seen(one);
            if (one.erased()) {
                gone.add(id);
            } else {
                rows.add(present(id, one));
            }
        }
        for (Arrived pass : passes) {
            Moved count = of(pass.community(), pass.kind().word());
            count.seen(pass);
            count.present++;
        }
        write(rows, gone);
    }

    private Object[] present(long id, Arrived one) {
        int filled = items.filled(one.kind(), one.body());
        int wanted = items.wanted(one.kind(), one.body());
        add(of(one.community(), one.kind().word()), 1, filled, wanted);
        return new Object[] {id, one.community(), one.kind().word(), filled, wanted};
    }

    private void write(List<Object[]> rows, List<Long> gone) throws SQLException {
        ManyValues.write(connection, ITEM, REPLACE, rows);
        if (!gone.isEmpty()) {
            new RegionSql()
                    .add("DELETE FROM region_item WHERE 1 = 1")
                    .in("AND received_id", gone)
                    .run(connection);
        }
        ManyValues.write(
                connection,
                COUNT,
                MOVE,
                moved.values().stream().map(Moved::values).toList());
    }

    private Moved of(String code, String kind) {
        return moved.computeIfAbsent(code + kind, key -> new Moved(code, kind));
    }

    private static void add(Moved count, int sign, int filled, int wanted) {
        count.present += sign;
        count.filled += (long) sign * filled;
        count.wanted += (long) sign * wanted;
    }

    private Map<Long, Item> before(Collection<Long> ids) throws SQLException {
        Map<Long, Item> items = new HashMap<>();
        new RegionSql()
                .add("SELECT received_id, code, kind, filled, wanted FROM region_item WHERE 1 = 1")
                .in("AND received_id", ids)
                .rows(connection, row -> {
                    Item item = new Item(row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
                    return items.put(row.getLong(1), item);
                });
        return items;
    }
}
