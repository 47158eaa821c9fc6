package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderCount;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders that this platform issues, in the database. */
public final class IssuedTable {
    private static final String LATE = "a.overdue_at IS NOT NULL AND a.state NOT IN ('CLOSED', 'WITHDRAWN')";

    private final OrderSql sql;
    private final StoredContent contents;

    /** On a connection. @param personal encrypts contents */
    public IssuedTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        contents = new StoredContent(personal);
    }

    /** What is new of an order. @param sourceId the received order that it passes on */
    public record Draft(OrderContent content, List<Long> children, Optional<Long> sourceId, boolean relayHits) {}

    /** Adds a draft. @return its number in the table */
    public long add(Draft draft, long userId, String username, Instant now) throws SQLException {
        OrderContent content = draft.content();
        long id = sql.number(
                "INSERT INTO issued_order (version, kind, urgency, state, edition, body, due_at, children,"
                        + " source_id, relay_hits, created_by, creator, created_at)"
                        + " VALUES (1, ?, ?, 'DRAFT', 0, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                content.kind(),
                content.urgency(),
                contents.sealed(content),
                content.dueAt(),
                joined(draft.children()),
                draft.sourceId(),
                draft.relayHits(),
                userId,
                username,
                now);
        scope(id, content);
        return id;
    }

    /** Writes what an order says now. */
    public void write(long id, Draft draft) throws SQLException {
        OrderContent content = draft.content();
        sql.run(
                "UPDATE issued_order SET version = version + 1, kind = ?, urgency = ?, body = ?, due_at = ?,"
                        + " children = ?, relay_hits = ? WHERE id = ?",
                content.kind(),
                content.urgency(),
                contents.sealed(content),
                content.dueAt(),
                joined(draft.children()),
                draft.relayHits(),
                id);
        scope(id, content);
    }

    private void scope(long id, OrderContent content) throws SQLException {
        sql.run("DELETE FROM issued_order_scope WHERE order_id = ?", id);
        for (String division : content.scope()) {
            sql.run("INSERT INTO issued_order_scope VALUES (?, ?)", id, division);
        }
    }

    /** Keeps what an order says as an edition of its own. */
    public void edition(long id, int edition, OrderContent content, Instant now) throws SQLException {
        sql.run("INSERT INTO issued_order_edition VALUES (?, ?, ?, ?)", id, edition, contents.sealed(content), now);
        sql.run("UPDATE issued_order SET edition = ?, version = version + 1 WHERE id = ?", edition, id);
    }

    /** An edition that was kept. */
    public OrderContent edition(long id, int edition) throws SQLException {
        return sql.one(
                        "SELECT body FROM issued_order_edition WHERE order_id = ? AND edition = ?",
                        row -> contents.opened(row.getBytes(1)),
                        id,
                        edition)
                .orElseThrow(() -> new SQLException("An edition is missing"));
    }

    /** It is issued now. */
    public void issued(long id, String number, Instant now) throws SQLException {
        sql.run("UPDATE issued_order SET state = 'ISSUED', number = ?, issued_at = ? WHERE id = ?", number, now, id);
    }

    /** It is withdrawn. */
    public void withdrawn(long id) throws SQLException {
        sql.run("UPDATE issued_order SET state = 'WITHDRAWN', version = version + 1 WHERE id = ?", id);
    }

    /** Takes a draft away. */
    public void delete(long id) throws SQLException {
        sql.run("DELETE FROM issued_order WHERE id = ? AND state = 'DRAFT'", id);
    }

    /** By its number in the table. */
    public Optional<IssuedRow> find(long id) throws SQLException {
        return sql.one("SELECT * FROM issued_order WHERE id = ?", this::row, id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<IssuedRow> lock(long id) throws SQLException {
        return sql.one("SELECT * FROM issued_order WHERE id = ? FOR UPDATE", this::row, id);
    }

    /** Orders that pass on a received one, the newest first. */
    public List<IssuedRow> passedOn(long receivedId) throws SQLException {
        return sql.list("SELECT * FROM issued_order WHERE source_id = ? ORDER BY id DESC", this::row, receivedId);
    }

    /** A page, the newest first. */
    public List<IssuedRow> page(OrderFilter filter, Authority authority, int offset, int size) throws SQLException {
        return listing(filter, authority).page(sql, this::row, offset, size);
    }

    /** Those before one, the newest first. */
    public List<IssuedRow> before(OrderFilter filter, Authority authority, long id, int size) throws SQLException {
        return listing(filter, authority).before(sql, this::row, id, size);
    }

    /** How many there are. */
    public long count(OrderFilter filter, Authority authority) throws SQLException {
        return listing(filter, authority).count(sql);
    }

    private static OrderListing listing(OrderFilter filter, Authority authority) {
        OrderListing listing = new OrderListing("issued_order", filter);
        filter.progress().ifPresent(progress -> listing.and(addressee("a.state = ?"), List.of(progress)));
        if (filter.overdue()) {
            listing.and(addressee(LATE), List.of());
        }
        if (filter.mine()) {
            listing.and(addressee("(a.state = 'REPORTED' OR " + LATE + ")"), List.of());
        }
        authority
                .codes()
                .ifPresent(codes -> listing.and(
                        "NOT EXISTS (SELECT 1 FROM issued_order_scope s WHERE s.order_id = o.id AND NOT ("
                                + OrderListing.any("s.division LIKE CONCAT(?, '%')", codes.size()) + "))",
                        codes));
        return listing;
    }

    private static String addressee(String condition) {
        return "EXISTS (SELECT 1 FROM order_addressee a WHERE a.order_id = o.id AND " + condition + ")";
    }

    /** How far the addressees of orders are. */
    public Map<Long, OrderCount> counts(List<Long> orders) throws SQLException {
        Map<Long, OrderCount> counts = new HashMap<>();
        if (!orders.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(orders.size(), "?"));
            sql.list(
                    "SELECT order_id, COUNT(*), SUM(state = 'REPORTED'), SUM(state IN ('CLOSED', 'WITHDRAWN')), SUM("
                            + LATE + "), SUM(hits) FROM order_addressee a WHERE order_id IN (" + marks
                            + ") GROUP BY order_id",
                    row -> counts.put(
                            row.getLong(1),
                            new OrderCount(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))),
                    orders.toArray());
        }
        return counts;
    }

    private IssuedRow row(ResultSet row) throws SQLException {
        return new IssuedRow(
                row.getLong("id"),
                row.getLong("version"),
                Optional.ofNullable(row.getString("number")),
                OrderState.valueOf(row.getString("state")),
                row.getInt("edition"),
                contents.opened(row.getBytes("body")),
                numbers(row.getString("children")),
                OrderSql.maybe(row, "source_id"),
                row.getBoolean("relay_hits"),
                row.getLong("created_by"),
                row.getString("creator"),
                OrderSql.time(row, "created_at").orElseThrow(),
                OrderSql.time(row, "issued_at"));
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
