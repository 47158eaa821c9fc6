package cn.zhian.exchange.delivery.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Which node serves which targets. A node that dies hands its targets over when its leases end. */
public final class LeaseTable {
    /** How long a lease holds without being renewed. */
    public static final Duration LENGTH = Duration.ofSeconds(15);

    private final DataSource source;
    private final String node;

    /** @param node a name that no other has, and that a restart changes */
    public LeaseTable(DataSource source, String node) {
        this.source = source;
        this.node = node;
    }

    /** Renews what this node holds. @return its leases */
    public List<Lease> renew(Instant now) {
        Instant until = now.plus(LENGTH);
        try (Statements sql = new Statements(source)) {
            sql.update(
                    "INSERT INTO delivery_node (node, until) VALUES (?, ?) ON DUPLICATE KEY UPDATE until = VALUES(until)",
                    node,
                    until);
            sql.update("UPDATE delivery SET until = ? WHERE node = ? AND until >= ?", until, node, now);
            return held(sql, now);
        }
    }

    /** Takes what is free, up to this node's share of all; gives back what is more, where others are there to take it. */
    public List<Lease> share(Instant now) {
        try (Statements sql = new Statements(source)) {
            int share = share(sql, now);
            List<Lease> held = held(sql, now);
            if (held.size() > share) {
                held.subList(share, held.size()).forEach(lease -> release(sql, lease, now));
            } else {
                free(sql, now, share - held.size()).forEach(id -> take(sql, id, now));
            }
            return held(sql, now);
        }
    }

    /** Gives everything back, when the node ends. */
    public void leave(Instant now) {
        try (Statements sql = new Statements(source)) {
            sql.update("UPDATE delivery SET until = ?, token = token + 1 WHERE node = ?", now.minusMillis(1), node);
            sql.update("DELETE FROM delivery_node WHERE node = ? OR until < ?", node, now.minus(LENGTH));
        }
    }

    private List<Lease> held(Statements sql, Instant now) {
        return sql.list(
                "SELECT target_id, token FROM delivery WHERE node = ? AND until >= ? ORDER BY target_id",
                row -> new Lease(row.getLong("target_id"), row.getLong("token")),
                node,
                now);
    }

    private static int share(Statements sql, Instant now) {
        return sql.first(
                        "SELECT CEIL((SELECT COUNT(*) FROM delivery)"
                                + " / GREATEST(1, (SELECT COUNT(*) FROM delivery_node WHERE until >= ?))) AS share",
                        row -> row.getInt("share"),
                        now)
                .orElse(0);
    }

    private static List<Long> free(Statements sql, Instant now, int most) {
        return sql.list(
                "SELECT target_id FROM delivery WHERE until < ? ORDER BY target_id LIMIT " + most,
                row -> row.getLong("target_id"),
                now);
    }

    // Of two that try, the second waits for the first's row, and then finds it taken.
    private void take(Statements sql, long targetId, Instant now) {
        sql.update(
                "UPDATE delivery SET node = ?, token = token + 1, until = ? WHERE target_id = ? AND until < ?",
                node,
                now.plus(LENGTH),
                targetId,
                now);
    }

    private static void release(Statements sql, Lease lease, Instant now) {
        sql.update(
                "UPDATE delivery SET until = ?, token = token + 1 WHERE target_id = ? AND token = ?",
                now.minusMillis(1),
                lease.targetId(),
                lease.token());
    }
}
