package cn.zhian.device.control;

import cn.zhian.device.api.EventKey;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.Undated;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The times that events without a believable time of their own were given when they were first stored. */
public final class UndatedRows {
    private static final int LARGEST = 500;

    private UndatedRows() {}

    /** The given times of those events of one controller that have one. */
    public static Map<EventKey, Instant> find(Connection connection, DevicePlace device, Collection<EventKey> keys)
            throws SQLException {
        Map<EventKey, Instant> found = new HashMap<>();
        List<EventKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += LARGEST) {
            findPart(connection, device, all.subList(from, Math.min(from + LARGEST, all.size())), found);
        }
        return found;
    }

    private static void findPart(
            Connection connection, DevicePlace device, List<EventKey> keys, Map<EventKey, Instant> found)
            throws SQLException {
        String sql = "SELECT epoch, event_index, digest, occurred_at FROM undated_event WHERE controller_id = ?"
                + " AND (epoch, event_index, digest) IN ("
                + String.join(",", Collections.nCopies(keys.size(), "(?,?,?)")) + ")";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int next = 1;
            query.setLong(next++, device.controllerId());
            for (EventKey key : keys) {
                query.setInt(next++, key.epoch());
                query.setLong(next++, key.index());
                query.setLong(next++, key.digest());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    EventKey key = new EventKey(device.address(), row.getInt(1), row.getLong(2), row.getLong(3));
                    found.put(key, row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                }
            }
        }
    }

    /**
     * Keeps the time of an event; one that has a time keeps it.
     *
     * @return the time that holds now
     */
    public static Instant keep(Connection connection, Undated event) throws SQLException {
        String sql = """
                INSERT INTO undated_event (controller_id, epoch, event_index, digest, occurred_at) VALUES (?,?,?,?,?)
                ON DUPLICATE KEY UPDATE occurred_at = undated_event.occurred_at RETURNING occurred_at""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, event.controllerId());
            insert.setInt(2, event.key().epoch());
            insert.setLong(3, event.key().index());
            insert.setLong(4, event.key().digest());
            insert.setObject(5, LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            }
        }
    }

    /** Whether an event is stored already under a time of its own. */
    public static boolean storedAt(Connection connection, Undated event, Instant time) throws SQLException {
        String one = "SELECT 1 FROM %s WHERE controller_id = ? AND epoch = ? AND event_index = ? AND digest = ?"
                + " AND occurred_at = ?";
        String sql = one.formatted("pass_record") + " UNION ALL " + one.formatted("device_record");
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int offset = 0; offset <= 5; offset += 5) {
                query.setLong(offset + 1, event.controllerId());
                query.setInt(offset + 2, event.key().epoch());
                query.setLong(offset + 3, event.key().index());
                query.setLong(offset + 4, event.key().digest());
                query.setObject(offset + 5, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
