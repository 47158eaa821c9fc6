package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.ReportLine;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told above: it waits in the database until the platform above has it. */
public final class ReportTable {
    private final OrderSql sql;
    private final PersonalData personal;

    /** On a connection. @param personal encrypts reports */
    public ReportTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        this.personal = personal;
    }

    /**
     * A report that waits.
     *
     * @param orderId the received order
     * @param report without its files
     */
    public record Kept(long id, long orderId, StepReport report) {}

    /** Adds one; the order is locked, so that its steps are committed in their order. */
    public void add(long orderId, String source, StepReport report, Instant now) throws SQLException {
        sql.run(
                "INSERT INTO order_report (order_id, source, step, kind, body, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                orderId,
                source,
                report.step(),
                report.kind(),
                personal.encrypt(ReportWire.json(report).toString()),
                now);
    }

    /** Those that wait for a platform above, in order. */
    public List<Kept> waiting(String source, int most) throws SQLException {
        return sql.list(
                "SELECT id, order_id, body FROM order_report WHERE source = ? AND settled_at IS NULL ORDER BY id LIMIT ?",
                row -> new Kept(row.getLong("id"), row.getLong("order_id"), opened(row.getBytes("body"))),
                source,
                most);
    }

    /** The platform above has it, or does not take it. @return whether that was not known yet */
    public boolean settled(long id, Optional<String> refused, Instant now) throws SQLException {
        return sql.run(
                        "UPDATE order_report SET settled_at = ?, refused = ? WHERE id = ? AND settled_at IS NULL",
                        now,
                        refused,
                        id)
                == 1;
    }

    /** What was told of an order, the newest first. */
    public List<ReportLine> of(long orderId, int most) throws SQLException {
        return sql.list(
                "SELECT body, settled_at, refused FROM order_report WHERE order_id = ? ORDER BY step DESC LIMIT ?",
                row -> new ReportLine(
                        opened(row.getBytes("body")),
                        OrderSql.time(row, "settled_at"),
                        Optional.ofNullable(row.getString("refused"))),
                orderId,
                most);
    }

    private StepReport opened(byte[] body) throws SQLException {
        try {
            return ReportWire.report(personal.decrypt(body));
        } catch (Unreadable e) {
            throw new SQLException("A stored report can't be read", e);
        }
    }
}
