package cn.zhian.bench;

import cn.zhian.harness.Controllers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the controllers made and what the database holds. */
final class EventCounts {
    // The product's own count by hour is written in the transaction of the rows; counting a growing table every half
    // second would measure the counting. At the end the rows themselves are counted.
    private static final String STORED =
            "SELECT COALESCE(SUM(granted + refused), 0)" + " + (SELECT COUNT(*) FROM device_record) FROM pass_hour";
    private static final String BY_SERIAL = """
            SELECT CONCAT(c.serial, ' ', COUNT(*), ' ', COUNT(DISTINCT r.epoch, r.event_index)) FROM
              (SELECT controller_id, epoch, event_index FROM pass_record
               UNION ALL SELECT controller_id, epoch, event_index FROM device_record) r
            JOIN controller c ON c.id = r.controller_id GROUP BY c.serial""";

    private final Controllers controllers;
    private final Rows rows;

    EventCounts(Controllers controllers, Rows rows) {
        this.controllers = controllers;
        this.rows = rows;
    }

    /** Events ever made. */
    long made() {
        return controllers.count("events");
    }

    /** Events stored. */
    long stored() {
        try {
            return rows.number(STORED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events made and not stored yet. */
    long backlog() {
        return made() - stored();
    }

    /**
     * Compares controller by controller.
     *
     * @return events of all controllers
     * @throws IllegalStateException when one controller's events are not all stored, or one is stored twice
     */
    long requireAllOnce() throws SQLException {
        Map<String, long[]> stored = new HashMap<>();
        for (String line : rows.texts(BY_SERIAL)) {
            String[] fields = line.split(" ");
            stored.put(fields[0], new long[] {Long.parseLong(fields[1]), Long.parseLong(fields[2])});
        }
        long all = 0;
        for (String line : controllers.ask("controllers").lines().skip(1).toList()) {
            String[] fields = line.split(",");
            long made = Long.parseLong(fields[6]);
            long[] found = stored.getOrDefault(fields[0], new long[2]);
            if (found[0] != made || found[1] != made) {
                throw new IllegalStateException("Controller " + fields[0] + " made " + made + " events, stored are "
                        + found[0] + ", of them different " + found[1]);
            }
            all += made;
        }
        return all;
    }
}
