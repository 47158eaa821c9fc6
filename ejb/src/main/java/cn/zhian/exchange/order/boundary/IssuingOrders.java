package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.LineTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.ChainLink;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderData;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writing orders, issuing them, and what is done with what comes back. Only for communities of the caller. */
@Stateless
@Requires(Permission.ORDER_ISSUE)
public class IssuingOrders {
    @Inject
    OrderDesk desk;

    @Inject
    OrderChildren children;

    @Inject
    IssuedOrders orders;

    /**
     * Begins an order; nobody below knows of it yet.
     *
     * @throws Denied if it is about communities that are not the caller's
     * @throws NotFound if it passes on an order that the caller can't see
     */
    public IssuedView draft(OrderData data) {
        requireScope(data);
        long id = desk.work(sql -> {
            Optional<ReceivedRow> source = source(sql, data.passesOn());
            List<ChainLink> chain = source.isPresent() ? chain(source.get()) : List.of();
            // Who passes a watch-list entry on has seen it masked; it goes on as it came, entry by entry.
            Optional<WatchOrder> watch = source.flatMap(row -> row.content().watch());
            OrderContent content = data.content(chain);
            IssuedTable.Draft draft = draft(data, watch.isPresent() ? content.with(watch) : content);
            long made =
                    table(sql).add(draft, desk.caller().userId(), desk.caller().username(), desk.now());
            desk.note("order.draft", made, data.kind().word());
            return made;
        });
        return orders.get(id);
    }

    private Optional<ReceivedRow> source(OrderSql sql, Optional<Long> passesOn) throws SQLException {
        if (passesOn.isEmpty()) {
            return Optional.empty();
        }
        long id = passesOn.get();
        ReceivedRow source = new ReceivedTable(sql, desk.personal())
                .find(id)
                .filter(row -> desk.authority().touches(row.content().scope()))
                .orElseThrow(() -> new NotFound("received-order", id));
        if (source.progress().over()) {
            throw new Conflict("problem.order.over");
        }
        return Optional.of(source);
    }

    private static List<ChainLink> chain(ReceivedRow source) {
        List<ChainLink> chain = new ArrayList<>(source.content().chain());
        chain.add(new ChainLink(source.source(), source.sourceName(), source.number()));
        if (chain.size() > OrderLimits.CHAIN) {
            throw new Conflict("problem.order.chain", OrderLimits.CHAIN);
        }
        return chain;
    }

    private static IssuedTable.Draft draft(OrderData data, OrderContent content) {
        return new IssuedTable.Draft(
                content, data.addressees(), data.passesOn(), data.relayHits().orElse(false));
    }

    /**
     * Changes a draft; of an issued order it makes a new edition, which goes to all whose order is not over.
     *
     * @throws Conflict if it was withdrawn, was changed meanwhile, or its kind is another
     */
    public IssuedView change(long id, OrderData data, OptionalLong version) {
        requireScope(data);
        desk.work(sql -> {
            IssuedRow row = locked(sql, id);
            Versions.check(version, row.version());
            List<ChainLink> chain = row.content().chain();
            table(sql).write(id, draft(data, data.content(chain)));
            if (row.state() == OrderState.DRAFT) {
                desk.note("order.change", id, data.kind().word());
            } else {
                amend(sql, row, data, chain);
            }
            return id;
        });
        return orders.get(id);
    }

    private void amend(OrderSql sql, IssuedRow row, OrderData data, List<ChainLink> chain) throws SQLException {
        if (row.state() == OrderState.WITHDRAWN || row.content().kind() != data.kind()) {
            throw new Conflict(row.state() == OrderState.WITHDRAWN ? "problem.order.over" : "problem.order.kind");
        }
        future(data.dueAt());
        int edition = row.edition() + 1;
        Instant now = desk.now();
        table(sql).edition(row.id(), edition, data.content(chain), now);
        AddresseeTable addressees = addressees(sql);
        OrderTelling telling = new OrderTelling(desk, sql);
        for (AddresseeRow one : telling.all(row.id())) {
            AddresseeRow locked = addressees.lock(row.id(), one.id()).orElseThrow();
            if (!locked.progress().over()) {
                addressees.due(locked, data.dueAt(), now);
                telling.tell(locked, edition, MessageKind.AMEND, "", OrderActKind.AMENDED);
            }
        }
        desk.note("order.amend", row.id(), row.number().orElse("") + " " + edition);
        desk.tell(
                OrderSide.ISSUED, row.id(), OrderActKind.AMENDED, desk.caller().userId());
    }

    /**
     * Issues a draft: the platforms below get it when they ask next.
     *
     * @throws Invalid if it is for nobody, or for a platform that is not enrolled or none of whose communities it is about
     * @throws Conflict if it was issued
     */
    public IssuedView issue(long id) {
        desk.work(sql -> {
            IssuedRow row = locked(sql, id);
            if (row.state() != OrderState.DRAFT) {
                throw new Conflict("problem.order.issued");
            }
            future(row.content().dueAt());
            List<ChildRow> meant = children.meant(row.children(), row.content().scope());
            Instant now = desk.now();
            String number = number(id, now);
            table(sql).issued(id, number, now);
            table(sql).edition(id, 1, row.content(), now);
            for (ChildRow child : meant) {
                address(sql, row, child, now);
            }
            passedOn(sql, row, number);
            desk.note("order.issue", id, number + " " + meant.size());
            desk.tell(OrderSide.ISSUED, id, OrderActKind.ISSUED, desk.caller().userId());
            return id;
        });
        return orders.get(id);
    }

    private void address(OrderSql sql, IssuedRow row, ChildRow child, Instant now) throws SQLException {
        String platform = child.platform().orElseThrow();
        long one = addressees(sql)
                .add(row.id(), platform, child.name(), row.content().dueAt(), now);
        new LineTable(sql, desk.personal()).tell(platform, row.id(), 1, MessageKind.ISSUE, "", now);
        timeline(sql).append(OrderSide.ISSUED, one, desk.doer(), OrderActKind.ISSUED, "", now);
    }

    private void passedOn(OrderSql sql, IssuedRow row, String number) throws SQLException {
        if (row.sourceId().isPresent()) {
            long source = row.sourceId().get();
            new ReceivedTable(sql, desk.personal()).lock(source);
            timeline(sql).append(OrderSide.RECEIVED, source, desk.doer(), OrderActKind.PASSED_ON, number, desk.now());
        }
    }

    /** Counts by the table's number, so that no two are alike; the year is that in China. */
    private static String number(long id, Instant now) {
        return "%d-%06d".formatted(now.atZone(Clocks.SHOWN).getYear(), id);
    }

    private void future(Optional<Instant> due) {
        if (due.filter(end -> !end.isAfter(desk.now())).isPresent()) {
            throw new Invalid("dueAt", "problem.order.past");
        }
    }

    /** Takes a draft away. @throws Conflict if it was issued */
    public void delete(long id) {
        desk.work(sql -> {
            IssuedRow row = locked(sql, id);
            if (row.state() != OrderState.DRAFT) {
                throw new Conflict("problem.order.issued");
            }
            table(sql).delete(id);
            desk.note("order.delete", id, "");
            return id;
        });
    }

    /** What a draft or an order says, in full, to be changed; where it names whom to watch for, that is noted. */
    public OrderData data(long id) {
        return desk.work(sql -> {
            IssuedRow row = IssuedOrders.visible(desk, table(sql).find(id), id);
            if (row.content().watch().isPresent()) {
                desk.note("order.disclose", id, row.number().orElse("-"));
            }
            return new OrderData(
                    row.content().kind(),
                    row.content().urgency(),
                    row.content().title(),
                    row.content().text(),
                    row.content().legalBasis(),
                    row.content().dueAt(),
                    row.content().scope(),
                    row.content().asked(),
                    row.content().criteria(),
                    row.content().watch(),
                    row.children(),
                    row.sourceId(),
                    Optional.of(row.relayHits()));
        });
    }

    private void requireScope(OrderData data) {
        Authority authority = desk.authority();
        if (!authority.covers(data.scope())) {
            throw new Denied("problem.denied.division", String.join(" ", data.scope()));
        }
    }

    private IssuedRow locked(OrderSql sql, long id) throws SQLException {
        return IssuedOrders.visible(desk, table(sql).lock(id), id);
    }

    private IssuedTable table(OrderSql sql) {
        return new IssuedTable(sql, desk.personal());
    }

    private AddresseeTable addressees(OrderSql sql) {
        return new AddresseeTable(sql, desk.personal());
    }

    private OrderTimeline timeline(OrderSql sql) {
        return new OrderTimeline(sql, desk.personal());
    }
}
