package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders that came from above, in the database. */
public final class ReceivedTable {
    private static final String PENDING = "('FETCHED', 'READ', 'ASSIGNED', 'RETURNED')";

    private final OrderSql sql;
    private final StoredContent contents;

    /** On a connection. @param personal encrypts contents */
    public ReceivedTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        contents = new StoredContent(personal);
    }

    /**
     * Who looks.
     *
     * @param authority communities
     * @param userId of the user
     * @param duties names of the user's roles
     */
    public record Looking(Authority authority, long userId, Collection<String> duties) {}

    /** Adds one that arrived. @return its number in the table */
    public long add(String source, String sourceName, OrderMessage message, OrderTimes times, Instant now)
            throws SQLException {
        OrderContent content = message.content().orElseThrow();
        long id = sql.number(
                "INSERT INTO received_order (version, source, source_name, number, kind, urgency, state, edition,"
                        + " body, received_at, residents_found, last_step, hits) VALUES (1, ?, ?, ?, ?, ?, 'FETCHED', ?, ?,"
                        + " ?, FALSE, 0, 0) RETURNING id",
                source,
                sourceName,
                message.number(),
                content.kind(),
                content.urgency(),
                message.edition(),
                contents.sealed(content),
                now);
        says(id, message.edition(), content);
        times(id, times, OrderProgress.FETCHED);
        return id;
    }

    /** It says something else now: nobody has read that yet. */
    public void amend(long id, OrderMessage message, OrderTimes times) throws SQLException {
        OrderContent content = message.content().orElseThrow();
        sql.run(
                "UPDATE received_order SET version = version + 1, kind = ?, urgency = ?, state = 'FETCHED', edition = ?,"
                        + " body = ? WHERE id = ?",
                content.kind(),
                content.urgency(),
                message.edition(),
                contents.sealed(content),
                id);
        says(id, message.edition(), content);
        times(id, times, OrderProgress.FETCHED);
    }

    private void says(long id, int edition, OrderContent content) throws SQLException {
        sql.run("DELETE FROM received_order_scope WHERE order_id = ?", id);
        for (String division : content.scope()) {
            sql.run("INSERT INTO received_order_scope VALUES (?, ?)", id, division);
        }
        sql.run(
                "UPDATE received_order SET watch_from = ?, watch_until = ?, residents_found = FALSE WHERE id = ?",
                content.watch().map(WatchOrder::from),
                content.watch().map(WatchOrder::until),
                id);
        sql.run("DELETE FROM order_watched_resident WHERE order_id = ?", id);
    }

    /** Its times are these, and what of them was seen to. */
    public void times(long id, OrderTimes times, OrderProgress progress) throws SQLException {
        sql.run(
                "UPDATE received_order SET due_at = ?, remind_at = ?, escalate_at = ?, reminded_at = ?, overdue_at = ?,"
                        + " escalated_at = ?, next_at = ? WHERE id = ?",
                times.due(),
                times.remind(),
                times.escalate(),
                times.reminded(),
                times.overdue(),
                times.escalated(),
                times.next(progress),
                id);
    }

    /** The times of one. */
    public static OrderTimes times(ReceivedRow row) {
        return new OrderTimes(
                row.content().dueAt(),
                row.remindAt(),
                row.escalateAt(),
                row.remindedAt(),
                row.overdueAt(),
                row.escalatedAt());
    }

    /** It is as far as this now. */
    public void progress(ReceivedRow row, OrderProgress progress) throws SQLException {
        sql.run(
                "UPDATE received_order SET version = version + 1, state = ?, next_at = ? WHERE id = ?",
                progress,
                times(row).next(progress),
                row.id());
        if (progress.over()) {
            sql.run("UPDATE received_order SET watch_until = NULL WHERE id = ?", row.id());
            sql.run("DELETE FROM order_watched_resident WHERE order_id = ?", row.id());
        }
    }

    /** Somebody is to handle it. */
    public void assign(long id, Optional<Long> user, Optional<String> name, Optional<String> duty) throws SQLException {
        sql.run(
                "UPDATE received_order SET assignee = ?, assignee_name = ?, duty = ? WHERE id = ?",
                user,
                name,
                duty,
                id);
    }

    /** One step more is told. */
    public long nextStep(long id) throws SQLException {
        sql.run("UPDATE received_order SET last_step = last_step + 1 WHERE id = ?", id);
        return sql.number("SELECT last_step FROM received_order WHERE id = ?", id);
    }

    /** By its number in the table. */
    public Optional<ReceivedRow> find(long id) throws SQLException {
        return sql.one("SELECT * FROM received_order WHERE id = ?", this::row, id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<ReceivedRow> lock(long id) throws SQLException {
        return sql.one("SELECT * FROM received_order WHERE id = ? FOR UPDATE", this::row, id);
    }

    /** By its number at the platform that issued it, locked. */
    public Optional<ReceivedRow> lock(String source, String number) throws SQLException {
        return sql.one(
                "SELECT * FROM received_order WHERE source = ? AND number = ? FOR UPDATE", this::row, source, number);
    }

    /** Those whose time has come. */
    public List<Long> due(Instant now, int most) throws SQLException {
        return sql.list(
                "SELECT id FROM received_order WHERE next_at <= ? ORDER BY next_at LIMIT ?",
                row -> row.getLong(1),
                now,
                most);
    }

    /** A page, the newest first. */
    public List<ReceivedRow> page(OrderFilter filter, Looking who, int offset, int size) throws SQLException {
        return listing(filter, who).page(sql, this::row, offset, size);
    }

    /** Those before one, the newest first. */
    public List<ReceivedRow> before(OrderFilter filter, Looking who, long id, int size) throws SQLException {
        return listing(filter, who).before(sql, this::row, id, size);
    }

    /** How many there are. */
    public long count(OrderFilter filter, Looking who) throws SQLException {
        return listing(filter, who).count(sql);
    }

    private static OrderListing listing(OrderFilter filter, Looking who) {
        OrderListing listing = new OrderListing("received_order", filter);
        filter.progress().ifPresent(progress -> listing.and("o.state = ?", List.of(progress)));
        if (filter.overdue()) {
            listing.and("o.overdue_at IS NOT NULL AND o.state NOT IN ('CLOSED', 'WITHDRAWN')", List.of());
        }
        if (filter.mine()) {
            mine(listing, who);
        }
        who.authority().codes().ifPresent(codes -> {
            String meets = "s.division LIKE CONCAT(?, '%') OR ? LIKE CONCAT(s.division, '%')";
            listing.and(
                    "EXISTS (SELECT 1 FROM received_order_scope s WHERE s.order_id = o.id AND ("
                            + OrderListing.any(meets, codes.size()) + "))",
                    codes.stream().flatMap(code -> Stream.of(code, code)).toList());
        });
        return listing;
    }

    /** What is nobody's waits for all; what was escalated too. */
    private static void mine(OrderListing listing, Looking who) {
        List<String> duties = who.duties().isEmpty() ? List.of("-") : List.copyOf(who.duties());
        List<Object> values = new ArrayList<>(List.of(who.userId()));
        values.addAll(duties);
        listing.and(
                "o.state IN " + PENDING + " AND (o.assignee = ? OR o.duty IN ("
                        + String.join(", ", Collections.nCopies(duties.size(), "?"))
                        + ") OR o.assignee IS NULL AND o.duty IS NULL OR o.escalated_at IS NOT NULL)",
                values);
    }

    private ReceivedRow row(ResultSet row) throws SQLException {
        return new ReceivedRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("source"),
                row.getString("source_name"),
                row.getString("number"),
                OrderProgress.valueOf(row.getString("state")),
                row.getInt("edition"),
                contents.opened(row.getBytes("body")),
                OrderSql.time(row, "received_at").orElseThrow(),
                OrderSql.time(row, "remind_at"),
                OrderSql.time(row, "escalate_at"),
                OrderSql.time(row, "reminded_at"),
                OrderSql.time(row, "overdue_at"),
                OrderSql.time(row, "escalated_at"),
                OrderSql.maybe(row, "assignee"),
                Optional.ofNullable(row.getString("assignee_name")),
                Optional.ofNullable(row.getString("duty")),
                row.getLong("last_step"),
                row.getInt("hits"));
    }
}
