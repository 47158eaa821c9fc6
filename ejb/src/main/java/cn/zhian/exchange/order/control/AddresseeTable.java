package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Platforms that orders are for, and what they told, in the database. */
public final class AddresseeTable {
    private final OrderSql sql;
    private final PersonalData personal;

    /** On a connection. @param personal encrypts what was told */
    public AddresseeTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        this.personal = personal;
    }

    /** Adds one. @param due until when it is to report */
    public long add(long orderId, String platform, String name, Optional<Instant> due, Instant now)
            throws SQLException {
        return sql.number(
                "INSERT INTO order_addressee (order_id, platform, name, state, state_at, next_at, last_step, hits)"
                        + " VALUES (?, ?, ?, 'WAITING', ?, ?, 0, 0) RETURNING id",
                orderId,
                platform,
                name,
                now,
                due);
    }

    /** Those of an order, by name. */
    public List<AddresseeRow> of(long orderId) throws SQLException {
        return sql.list(
                "SELECT * FROM order_addressee WHERE order_id = ? ORDER BY name, id", AddresseeTable::row, orderId);
    }

    /** One of an order, locked. */
    public Optional<AddresseeRow> lock(long orderId, long id) throws SQLException {
        return sql.one(
                "SELECT * FROM order_addressee WHERE order_id = ? AND id = ? FOR UPDATE",
                AddresseeTable::row,
                orderId,
                id);
    }

    /** A platform's own line of an order, locked. */
    public Optional<AddresseeRow> lock(String platform, String number) throws SQLException {
        return sql.one(
                "SELECT a.* FROM order_addressee a JOIN issued_order o ON o.id = a.order_id"
                        + " WHERE o.number = ? AND a.platform = ? FOR UPDATE",
                AddresseeTable::row,
                number,
                platform);
    }

    /** Orders and their addressees of whom a platform now has what it was told in a stretch of its line; by order. */
    public List<long[]> arrived(String platform, long after, long upTo) throws SQLException {
        return sql.list(
                "SELECT DISTINCT a.order_id, a.id FROM order_message m JOIN order_addressee a ON a.order_id = m.order_id"
                        + " AND a.platform = m.platform WHERE m.platform = ? AND m.seq > ? AND m.seq <= ?"
                        + " AND m.what IN ('ISSUE', 'AMEND') ORDER BY a.order_id",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                platform,
                after,
                upTo);
    }

    /** It is as far as this now. @param due of the order */
    public void progress(AddresseeRow one, OrderProgress progress, Optional<Instant> due, Instant now)
            throws SQLException {
        Optional<Instant> next =
                due.filter(end -> progress.pending() && one.overdueAt().isEmpty());
        sql.run(
                "UPDATE order_addressee SET state = ?, state_at = ?, next_at = ? WHERE id = ?",
                progress,
                progress == one.progress() ? one.progressAt() : now,
                next,
                one.id());
    }

    /** Its time limit is another one. */
    public void due(AddresseeRow one, Optional<Instant> due, Instant now) throws SQLException {
        sql.run(
                "UPDATE order_addressee SET state = 'WAITING', state_at = ?, next_at = ?, overdue_at = NULL WHERE id = ?",
                now,
                due,
                one.id());
    }

    /** It is noted that it is late. */
    public void overdue(long id, Instant now) throws SQLException {
        sql.run("UPDATE order_addressee SET overdue_at = ?, next_at = NULL WHERE id = ?", now, id);
    }

    /** Orders and their addressees whose time is over. */
    public List<long[]> lapsed(Instant now, int most) throws SQLException {
        return sql.list(
                "SELECT order_id, id FROM order_addressee WHERE next_at <= ? ORDER BY next_at LIMIT ?",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                now,
                most);
    }

    /** Keeps a step that was told; its files are kept apart. */
    public void step(AddresseeRow one, StepReport report, Instant now) throws SQLException {
        sql.run(
                "INSERT INTO order_step VALUES (?, ?, ?, ?, ?, ?)",
                one.id(),
                report.step(),
                report.kind(),
                report.at(),
                now,
                personal.encrypt(ReportWire.json(report.with(List.of())).toString()));
        sql.run(
                "UPDATE order_addressee SET last_step = ?, hits = hits + ? WHERE id = ?",
                report.step(),
                report.hit().isPresent() ? 1 : 0,
                one.id());
    }

    /** What an addressee told, the newest first. */
    public List<StepReport> steps(long addresseeId, int most) throws SQLException {
        return sql.list(
                "SELECT body FROM order_step WHERE addressee_id = ? ORDER BY step DESC LIMIT ?",
                row -> opened(row.getBytes(1)),
                addresseeId,
                most);
    }

    private StepReport opened(byte[] body) throws SQLException {
        try {
            return ReportWire.report(personal.decrypt(body));
        } catch (Unreadable e) {
            throw new SQLException("A stored report can't be read", e);
        }
    }

    private static AddresseeRow row(ResultSet row) throws SQLException {
        return new AddresseeRow(
                row.getLong("id"),
                row.getLong("order_id"),
                row.getString("platform"),
                row.getString("name"),
                OrderProgress.valueOf(row.getString("state")),
                OrderSql.time(row, "state_at").orElseThrow(),
                OrderSql.time(row, "overdue_at"),
                row.getLong("last_step"),
                row.getInt("hits"));
    }
}
