package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Sql;
import java.time.Duration;
import java.time.Instant;

/** Says which node serves a controller, so that several nodes never send the same thing twice. */
public final class LeaseTable {
    /** How long a lease holds without being renewed. */
    public static final Duration LENGTH = Duration.ofSeconds(30);

    private LeaseTable() {}

    /** Takes or renews a lease. @return whether it is this node's now */
    public static boolean take(Sql sql, long controllerId, String node, Instant now) {
        // The second assignment sees the first: the owner is decided by name, since two nodes may ask in one
        // millisecond.
        sql.update("""
                INSERT INTO controller_lease (controller_id, node, until) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE
                node = IF(node = ? OR until < ?, VALUES(node), node),
                until = IF(node = VALUES(node), VALUES(until), until)""", controllerId, node, now.plus(LENGTH), node, now);
        return sql.first(
                        "SELECT node FROM controller_lease WHERE controller_id = ?",
                        row -> row.text("node"),
                        controllerId)
                .filter(node::equals)
                .isPresent();
    }
}
