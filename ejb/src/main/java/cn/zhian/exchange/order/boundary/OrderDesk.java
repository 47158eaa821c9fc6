package cn.zhian.exchange.order.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.OrdersMoved;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Divisions;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What all that is done with orders needs: the database, who calls, the clock, and where acts are noted. */
@ApplicationScoped
public class OrderDesk {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    Divisions divisions;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<OrdersMoved> moved;

    /** On a connection of the running transaction. */
    public <T> T work(OrderSql.Work<T> work) {
        return OrderSql.on(dataSource, work);
    }

    /** The database. */
    public DataSource source() {
        return dataSource;
    }

    /** Encrypts and seals. */
    public PersonalData personal() {
        return PersonalData.configured();
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Who calls. */
    public Caller caller() {
        return callers.current();
    }

    /** For which communities the caller works. */
    public Authority authority() {
        return new Authority(divisions.beginnings());
    }

    /** The caller as a timeline names it. */
    public OrderTimeline.Doer doer() {
        Caller caller = caller();
        return new OrderTimeline.Doer(caller.userId(), caller.username());
    }

    /** Notes what the caller did in the audit log. */
    public void note(String action, long id, String detail) {
        audit.record(new Act(action, Long.toString(id), OptionalLong.empty(), detail));
    }

    /** Tells open pages, once the transaction is over. */
    public void tell(OrderSide side, long id, OrderActKind what, long actor) {
        moved.fire(new OrdersMoved(side, id, what, actor));
    }
}
