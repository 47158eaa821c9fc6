package cn.zhian.device.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Which node reads from the devices: a lease, so that another takes over from one that died. */
public final class ReaderRow {
    /** How long it holds without being renewed. */
    public static final Duration LENGTH = Duration.ofSeconds(15);

    // The second assignment sees the first: the owner is decided by name, since two nodes may ask in one millisecond.
    private static final String TAKE = """
            INSERT INTO device_reader (id, node, until) VALUES (1, ?, ?)
            ON DUPLICATE KEY UPDATE
            node = IF(node = VALUES(node) OR until < ?, VALUES(node), node),
            until = IF(node = VALUES(node), VALUES(until), until)""";

    private ReaderRow() {}

    /** Takes or renews the lease. @return whether it is this node's now */
    public static boolean take(Connection connection, String node, Instant now) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement look = connection.prepareStatement("SELECT node FROM device_reader WHERE id = 1")) {
            take.setString(1, node);
            take.setObject(2, utc(now.plus(LENGTH)));
            take.setObject(3, utc(now));
            take.executeUpdate();
            try (ResultSet row = look.executeQuery()) {
                return row.next() && row.getString(1).equals(node);
            }
        }
    }

    /** Gives it back, when the node ends. */
    public static void leave(Connection connection, String node) throws SQLException {
        try (PreparedStatement leave =
                connection.prepareStatement("DELETE FROM device_reader WHERE id = 1 AND node = ?")) {
            leave.setString(1, node);
            leave.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
