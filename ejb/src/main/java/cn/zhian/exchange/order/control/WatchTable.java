package cn.zhian.exchange.order.control;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Up to where passes were looked at, and which residents are watched for. */
public final class WatchTable {
    private final OrderSql sql;

    /** On a connection. */
    public WatchTable(OrderSql sql) {
        this.sql = sql;
    }

    /**
     * Where watching stands.
     *
     * @param position of the outbox up to which passes were looked at
     * @param revision grows with every change of what is watched
     */
    public record Stand(long position, long revision) {}

    /** A resident who is watched for. @param item place in the order's list */
    public record WatchedResident(long orderId, int item, long residentId) {}

    /** Where it stands. */
    public Stand stand() throws SQLException {
        return sql.one("SELECT position, revision FROM order_watch WHERE id = 1", row -> stand(row))
                .orElseThrow();
    }

    private static Stand stand(java.sql.ResultSet row) throws SQLException {
        return new Stand(row.getLong(1), row.getLong(2));
    }

    /**
     * Everything up to here was looked at.
     *
     * @param from where looking began
     * @return whether it still stood there: else somebody else looked too, and nothing must stay of this look
     */
    public boolean looked(long from, long position) throws SQLException {
        return sql.run("UPDATE order_watch SET position = ? WHERE id = 1 AND position = ?", position, from) == 1;
    }

    /** Orders that watch, by number; also those whose time was over less than a day ago, for passes that come late. */
    public List<Long> orders() throws SQLException {
        return sql.list(
                "SELECT id FROM received_order WHERE watch_until IS NOT NULL ORDER BY id", row -> row.getLong(1));
    }

    /** Orders whose time is over for long enough watch no more. */
    public void end(Instant before) throws SQLException {
        if (sql.run("UPDATE received_order SET watch_until = NULL WHERE watch_until < ?", before) > 0) {
            sql.run("UPDATE order_watch SET revision = revision + 1 WHERE id = 1");
        }
    }

    /**
     * What is watched has changed. Where nothing was watched until now, looking begins at the given position.
     *
     * @param head of the outbox
     */
    public void changed(long head) throws SQLException {
        boolean others = sql.number("SELECT COUNT(*) FROM received_order WHERE watch_until IS NOT NULL") > 1;
        sql.run(
                "UPDATE order_watch SET revision = revision + 1, position = IF(?, position, GREATEST(position, ?))"
                        + " WHERE id = 1",
                others || head == Long.MAX_VALUE,
                head == Long.MAX_VALUE ? 0 : head);
    }

    /** Orders that watch, and whose residents were not looked for yet. */
    public List<Long> unresolved() throws SQLException {
        return sql.list(
                "SELECT id FROM received_order WHERE watch_until IS NOT NULL AND NOT residents_found ORDER BY id",
                row -> row.getLong(1));
    }

    /** The residents of an order were looked for, as it was in an edition. */
    public void resolved(long orderId, int edition) throws SQLException {
        sql.run("UPDATE received_order SET residents_found = TRUE WHERE id = ? AND edition = ?", orderId, edition);
    }

    /** A resident is one who is watched for. */
    public void found(long orderId, int item, long residentId) throws SQLException {
        sql.run("INSERT IGNORE INTO order_watched_resident VALUES (?, ?, ?)", orderId, item, residentId);
    }

    /** Nothing is known of residents any more. */
    public void forget(Collection<Long> residents) throws SQLException {
        for (long id : residents) {
            sql.run("DELETE FROM order_watched_resident WHERE resident_id = ?", id);
        }
    }

    /** All residents who are watched for. */
    public List<WatchedResident> residents() throws SQLException {
        return sql.list(
                "SELECT order_id, item, resident_id FROM order_watched_resident",
                row -> new WatchedResident(row.getLong(1), row.getInt(2), row.getLong(3)));
    }
}
