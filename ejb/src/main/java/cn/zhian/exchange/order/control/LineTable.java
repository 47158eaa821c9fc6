package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What platforms below are told, each in a line of its own without gaps. */
public final class LineTable {
    private final OrderSql sql;
    private final PersonalData personal;

    /** On a connection. @param personal encrypts what is said */
    public LineTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        this.personal = personal;
    }

    /**
     * A message as it is kept.
     *
     * @param number of the order
     */
    public record Kept(
            long seq, long orderId, String number, int edition, MessageKind what, String words, Instant at) {}

    /**
     * How far a line is.
     *
     * @param last message
     * @param acknowledged up to here it is durably below
     */
    public record Reach(long last, long acknowledged) {}

    /**
     * Appends a message. The number is given with the line's row locked until the transaction ends: so lines are committed
     * in their order, and whoever read up to a number has everything before it.
     */
    public void tell(String platform, long orderId, int edition, MessageKind what, String words, Instant now)
            throws SQLException {
        long seq = sql.number(
                "INSERT INTO order_line (platform, last_seq, acknowledged) VALUES (?, 1, 0)"
                        + " ON DUPLICATE KEY UPDATE last_seq = last_seq + 1 RETURNING last_seq",
                platform);
        sql.run(
                "INSERT INTO order_message VALUES (?, ?, ?, ?, ?, ?, ?)",
                platform,
                seq,
                orderId,
                edition,
                what,
                personal.encrypt(words),
                now);
    }

    /** How far a platform's line is; empty while it was told nothing. */
    public Optional<Reach> reach(String platform) throws SQLException {
        return sql.one(
                "SELECT last_seq, acknowledged FROM order_line WHERE platform = ?",
                row -> new Reach(row.getLong(1), row.getLong(2)),
                platform);
    }

    /** It has everything up to here. */
    public void acknowledged(String platform, long seq, Instant now) throws SQLException {
        sql.run(
                "UPDATE order_line SET acknowledged = GREATEST(acknowledged, ?), asked_at = ? WHERE platform = ?",
                seq,
                now,
                platform);
    }

    /** Messages after one, in order. */
    public List<Kept> after(String platform, long seq, int most) throws SQLException {
        return sql.list(
                "SELECT m.*, o.number FROM order_message m JOIN issued_order o ON o.id = m.order_id"
                        + " WHERE m.platform = ? AND m.seq > ? ORDER BY m.seq LIMIT ?",
                row -> new Kept(
                        row.getLong("seq"),
                        row.getLong("order_id"),
                        row.getString("number"),
                        row.getInt("edition"),
                        MessageKind.valueOf(row.getString("what")),
                        personal.decryptText(row.getBytes("words")),
                        OrderSql.time(row, "at").orElseThrow()),
                platform,
                seq,
                most);
    }
}
