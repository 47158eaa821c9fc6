package cn.zhian.exchange.order.control;

import cn.zhian.exchange.delivery.entity.Cause;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Platforms above whose orders this one fetches, and how far it has got. */
public final class SourceTable {
    /** A node that died leaves its lines to others after this long; one that lives renews it each second. */
    private static final Duration HOLD = Duration.ofSeconds(20);

    private final OrderSql sql;

    /** On a connection. */
    public SourceTable(OrderSql sql) {
        this.sql = sql;
    }

    /** A platform above. @param parentId its entry */
    public record Above(String platform, long parentId) {}

    /** Adds a platform that is not known yet. */
    public void know(Above above, Instant now) throws SQLException {
        sql.run(
                "INSERT INTO order_source (platform, parent_id, taken, next_at, failures) VALUES (?, ?, 0, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE parent_id = VALUES(parent_id)",
                above.platform(),
                above.parentId(),
                now);
    }

    /** Platforms that are known, with their entries. */
    public List<Above> all() throws SQLException {
        return sql.list(
                "SELECT platform, parent_id FROM order_source", row -> new Above(row.getString(1), row.getLong(2)));
    }

    /** Those that are to be asked now. */
    public List<Above> due(Instant now) throws SQLException {
        return sql.list(
                "SELECT platform, parent_id FROM order_source WHERE next_at <= ?",
                row -> new Above(row.getString(1), row.getLong(2)),
                now);
    }

    /**
     * Takes one for a node, unless another node has it.
     *
     * @param next when it is asked again; whoever hurries from now on is not forgotten
     */
    public boolean hold(String platform, String node, Instant now, Instant next) throws SQLException {
        return sql.run(
                        "UPDATE order_source SET held_by = ?, held_until = ?, next_at = ? WHERE platform = ?"
                                + " AND (held_by IS NULL OR held_by = ? OR held_until < ?)",
                        node,
                        now.plus(HOLD),
                        next,
                        platform,
                        node,
                        now)
                == 1;
    }

    /** A node still asks one that it holds. */
    public void renew(String platform, String node, Instant now) throws SQLException {
        sql.run(
                "UPDATE order_source SET held_until = ? WHERE platform = ? AND held_by = ?",
                now.plus(HOLD),
                platform,
                node);
    }

    /** Up to where everything was taken; locked until the transaction ends. */
    public Optional<Long> lockTaken(String platform) throws SQLException {
        return sql.one("SELECT taken FROM order_source WHERE platform = ? FOR UPDATE", row -> row.getLong(1), platform);
    }

    /** Up to where everything was taken. */
    public long taken(String platform) throws SQLException {
        return sql.number("SELECT taken FROM order_source WHERE platform = ?", platform);
    }

    /** Everything up to here was taken. */
    public void taken(String platform, long seq) throws SQLException {
        sql.run("UPDATE order_source SET taken = ? WHERE platform = ?", seq, platform);
    }

    /** It answered. It is asked again when holding it said, or somebody who hurried since. */
    public void answered(String platform, Instant now) throws SQLException {
        sql.run(
                "UPDATE order_source SET fetched_at = ?, failures = 0, trouble = NULL, held_by = NULL"
                        + " WHERE platform = ?",
                now,
                platform);
    }

    /** How often in a row it did not answer. */
    public int failures(String platform) throws SQLException {
        return (int) sql.number("SELECT failures FROM order_source WHERE platform = ?", platform);
    }

    /** It did not answer. @param next when it is asked again */
    public void failed(String platform, Cause trouble, Instant next) throws SQLException {
        sql.run(
                "UPDATE order_source SET failures = failures + 1, trouble = LEFT(?, 300), next_at = ?, held_by = NULL"
                        + " WHERE platform = ?",
                trouble.line(),
                next,
                platform);
    }

    /** It is to be asked at once, unless it does not answer. */
    public void hurry(String platform, Instant now) throws SQLException {
        sql.run("UPDATE order_source SET next_at = ? WHERE platform = ? AND failures = 0", now, platform);
    }

    /** It is to be asked at once, as if it had never failed. */
    public void anew(String platform, Instant now) throws SQLException {
        sql.run("UPDATE order_source SET next_at = ?, failures = 0, trouble = NULL WHERE platform = ?", now, platform);
    }

    /** How it is with the platforms above. */
    public List<LineState> states() throws SQLException {
        return sql.list(
                "SELECT s.platform, COALESCE(p.name, s.platform) AS name, s.fetched_at, s.failures, s.trouble,"
                        + " (SELECT COUNT(*) FROM order_report r WHERE r.source = s.platform AND r.settled_at IS NULL)"
                        + " AS waiting FROM order_source s JOIN parent_platform p ON p.id = s.parent_id ORDER BY name",
                row -> new LineState(
                        row.getString("name"),
                        OrderSql.time(row, "fetched_at"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getString("trouble")),
                        Optional.ofNullable(row.getString("trouble")).flatMap(Cause::ofLine),
                        row.getLong("waiting")));
    }

    /**
     * How it is with one platform above.
     *
     * @param name what it calls itself
     * @param fetchedAt when it answered last
     * @param failures how often in a row it did not
     * @param trouble why, as it is kept
     * @param cause why, for those who say it in a language
     * @param waiting reports that it does not have yet
     */
    public record LineState(
            String name,
            Optional<Instant> fetchedAt,
            int failures,
            Optional<String> trouble,
            Optional<Cause> cause,
            long waiting) {}
}
