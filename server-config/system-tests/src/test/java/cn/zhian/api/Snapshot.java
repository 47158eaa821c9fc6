package cn.zhian.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Number and content of the rows of every table, except what changes by itself or by being refused: sign-ins, the audit
 * log, what controllers tell.
 */
final class Snapshot {
    private static final Set<String> TABLES_BY_THEMSELVES = Set.of(
            "audit_entry",
            "api_token",
            "service_nonce",
            "child_nonce",
            "sign_in_failure",
            "device_record",
            "access_lock",
            "controller_lease",
            "controller_book",
            "controller_profile",
            "controller_link",
            "delivery",
            "delivery_node",
            "device_reader",
            "outbox_cleaned",
            "platform_watch",
            "platform_gap",
            "outbox",
            "outbox_head",
            "flyway_schema_history");
    private static final Set<String> COLUMNS_BY_THEMSELVES = Set.of(
            "app_user.last_source",
            "app_user.last_sign_in_at",
            "app_user.version",
            "controller.last_seen_at",
            "controller.link_state",
            "controller.link_changed_at",
            "controller.state_version",
            "controller.state_at",
            "controller.clock_offset_millis",
            "controller.clock_measured_at",
            "controller.last_index",
            "controller.last_digest",
            "controller_card.attempts",
            "controller_card.last_error",
            "controller_card.next_attempt_at");

    private Snapshot() {}

    /** Count and checksum by table. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet all = connection.createStatement().executeQuery("""
                SELECT c.table_name, c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'""")) {
            while (all.next()) {
                String table = all.getString(1);
                if (!TABLES_BY_THEMSELVES.contains(table)
                        && !COLUMNS_BY_THEMSELVES.contains(table + "." + all.getString(2))) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>()).add(all.getString(2));
                }
            }
        }
        Map<String, String> content = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            content.put(table.getKey(), content(connection, table.getKey(), table.getValue()));
        }
        return content;
    }

    private static String content(Connection connection, String table, List<String> columns) throws SQLException {
        String row = "CONCAT_WS('|', "
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> "IFNULL(HEX(`" + column + "`), 'null')")
                                .toList())
                + ")";
        // Doors go on raising alarms; what matters is that nobody handles one.
        String part = table.equals("alarm") ? " WHERE state <> 'NEW'" : "";
        try (ResultSet result = connection
                .createStatement()
                .executeQuery("SELECT COUNT(*), IFNULL(SUM(CRC32(" + row + ")), 0) FROM `" + table + "`" + part)) {
            result.next();
            return result.getLong(1) + " rows, sum " + result.getString(2);
        }
    }
}
