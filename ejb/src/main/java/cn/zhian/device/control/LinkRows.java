package cn.zhian.device.control;

import cn.zhian.device.entity.Stretch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and keeps when controllers were reachable, and when the platform was there to see it. */
public final class LinkRows {
    private static final String ONLINE = """
            SELECT controller_id, from_at, until_at FROM controller_link
            WHERE online AND controller_id IN (%s) AND from_at < ? AND (until_at IS NULL OR until_at > ?)
            ORDER BY controller_id, from_at""";
    private static final String GAPS =
            "SELECT 0, from_at, until_at FROM platform_gap WHERE from_at < ? AND until_at > ? ORDER BY from_at";
    private static final String OFFSETS =
            "SELECT id, clock_offset_millis FROM controller WHERE id IN (%s) AND clock_measured_at >= ?";
    private static final String LAST_SEEN = "SELECT seen_at FROM platform_watch WHERE id = 1 FOR UPDATE";
    private static final String SEEN = "REPLACE INTO platform_watch (id, seen_at) VALUES (1, ?)";
    private static final String GAP = "INSERT IGNORE INTO platform_gap (from_at, until_at) VALUES (?, ?)";

    private LinkRows() {}

    /** The stretches in which controllers were online, by controller, as far as they touch a window. */
    public static Map<Long, List<Stretch>> online(Connection connection, Collection<Long> controllers, Stretch window)
            throws SQLException {
        if (controllers.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(controllers.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(ONLINE.formatted(marks))) {
            int next = 1;
            for (long controller : controllers) {
                select.setLong(next++, controller);
            }
            return read(select, next, window);
        }
    }

    /** When the platform was away, as far as it touches a window. */
    public static List<Stretch> gaps(Connection connection, Stretch window) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GAPS)) {
            return read(select, 1, window).getOrDefault(0L, List.of());
        }
    }

    /** Clock offsets as last measured, milliseconds, by controller; none for those not measured since a time. */
    public static Map<Long, Long> clockOffsets(Connection connection, Collection<Long> controllers, Instant since)
            throws SQLException {
        Map<Long, Long> offsets = new HashMap<>();
        if (controllers.isEmpty()) {
            return offsets;
        }
        String marks = String.join(", ", Collections.nCopies(controllers.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(OFFSETS.formatted(marks))) {
            int next = 1;
            for (long controller : controllers) {
                select.setLong(next++, controller);
            }
            select.setObject(next, utc(since));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    offsets.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return offsets;
    }

    /**
     * Notes that the platform is there.
     *
     * @param longest silence that is no gap, milliseconds
     */
    public static void watch(Connection connection, Instant now, long longest) throws SQLException {
        Optional<Instant> before = lastSeen(connection);
        if (before.isPresent() && before.get().plusMillis(longest).isBefore(now)) {
            run(connection, GAP, utc(before.get()), utc(now));
        }
        run(connection, SEEN, utc(now));
    }

    private static Optional<Instant> lastSeen(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_SEEN);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
        }
    }

    private static Map<Long, List<Stretch>> read(PreparedStatement select, int next, Stretch window)
            throws SQLException {
        select.setObject(next, utc(window.until().orElseThrow()));
        select.setObject(next + 1, utc(window.from()));
        Map<Long, List<Stretch>> stretches = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Optional<Instant> until = rows.getObject(3) == null ? Optional.empty() : Optional.of(instant(rows, 3));
                stretches
                        .computeIfAbsent(rows.getLong(1), controller -> new ArrayList<>())
                        .add(new Stretch(instant(rows, 2), until));
            }
        }
        return stretches;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
