package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderAct;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Timelines in the database. Whoever appends has locked what the timeline belongs to. */
public final class OrderTimeline {
    private final OrderSql sql;
    private final PersonalData personal;

    /** On a connection. @param personal encrypts what was said, and seals */
    public OrderTimeline(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        this.personal = personal;
    }

    /**
     * Who does something.
     *
     * @param id 0 for a platform
     * @param name of the user or the platform
     */
    public record Doer(long id, String name) {
        /** This platform, by itself. */
        public static final Doer SELF = new Doer(0, "");
    }

    /**
     * A timeline as it is kept.
     *
     * @param acts in order
     * @param intact whether all of them are as they were written
     */
    public record Kept(List<OrderAct> acts, boolean intact) {}

    /** Adds an act. */
    public void append(OrderSide side, long id, Doer doer, OrderActKind kind, String words, Instant now)
            throws SQLException {
        OrderChain chain = new OrderChain(personal);
        String owner = OrderChain.owner(side, id);
        sql.run("INSERT IGNORE INTO order_timeline VALUES (?, ?, 0, ?, '')", side, id, OrderChain.START);
        record Last(int acts, String hash) {}
        Last last = sql.one(
                        "SELECT acts, last_hash FROM order_timeline WHERE side = ? AND owner_id = ? FOR UPDATE",
                        row -> new Last(row.getInt(1), row.getString(2)),
                        side,
                        id)
                .orElseThrow();
        OrderAct act =
                new OrderAct(last.acts() + 1, now.truncatedTo(ChronoUnit.MILLIS), doer.id(), doer.name(), kind, words);
        OrderChain.Sealed sealed = chain.seal(owner, act, last.hash());
        sql.run(
                "INSERT INTO order_act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                side,
                id,
                act.seq(),
                act.at(),
                act.userId(),
                act.username(),
                kind,
                personal.encrypt(words),
                sealed.previous(),
                sealed.mac());
        String hash = sealed.hash(owner);
        sql.run(
                "UPDATE order_timeline SET acts = ?, last_hash = ?, head = ? WHERE side = ? AND owner_id = ?",
                act.seq(),
                hash,
                chain.head(owner, act.seq(), hash),
                side,
                id);
    }

    /** A timeline, checked. What is added between its two reads looks like a break; nothing is while it is held. */
    public Kept read(OrderSide side, long id) throws SQLException {
        Kept kept = read(side, id, "");
        return kept.intact() ? kept : read(side, id, " FOR UPDATE");
    }

    private Kept read(OrderSide side, long id, String held) throws SQLException {
        record Head(int acts, String seal) {}
        Optional<Head> head = sql.one(
                "SELECT acts, head FROM order_timeline WHERE side = ? AND owner_id = ?" + held,
                row -> new Head(row.getInt(1), row.getString(2)),
                side,
                id);
        List<OrderChain.Sealed> acts =
                sql.list("SELECT * FROM order_act WHERE side = ? AND owner_id = ? ORDER BY seq", this::act, side, id);
        boolean intact = head.map(one ->
                        new OrderChain(personal).intact(OrderChain.owner(side, id), acts, one.acts(), one.seal()))
                .orElse(acts.isEmpty());
        return new Kept(acts.stream().map(OrderChain.Sealed::act).toList(), intact);
    }

    private OrderChain.Sealed act(ResultSet row) throws SQLException {
        OrderAct act = new OrderAct(
                row.getInt("seq"),
                OrderSql.time(row, "at").orElseThrow(),
                row.getLong("user_id"),
                row.getString("username"),
                OrderActKind.valueOf(row.getString("kind")),
                personal.decryptText(row.getBytes("words")));
        return new OrderChain.Sealed(act, row.getString("previous"), row.getString("mac"));
    }
}
