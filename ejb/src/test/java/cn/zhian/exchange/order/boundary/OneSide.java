package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReportQueued;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** What one server has of orders, on a connection of its own, with the transactions made by hand. */
final class OneSide implements AutoCloseable {
    final OrderDesk desk;
    final OrderReporting reporting = new OrderReporting();
    final OrderLine line = new OrderLine();
    final OrderArrivals arrivals = new OrderArrivals();
    final IssuedOrders orders = new IssuedOrders();
    final IssuingOrders issuing = new IssuingOrders();
    final SettlingOrders settling = new SettlingOrders();
    final DueOrders due = new DueOrders();
    final WatchReading watch = new WatchReading();

    private final Connection connection;
    private Authority authority = Authority.EVERYTHING;

    OneSide(TestDatabase database, PersonalData personal, Clock clock) throws SQLException {
        connection = database.open();
        connection.setAutoCommit(false);
        desk = desk(personal);
        desk.dataSource = new OneConnection(connection).dataSource();
        desk.clock = clock;
        reporting.desk = desk;
        reporting.queued = silent();
        line.desk = desk;
        line.reporting = reporting;
        arrivals.desk = desk;
        orders.desk = desk;
        issuing.desk = desk;
        issuing.orders = orders;
        issuing.children = new OrderChildren();
        issuing.children.desk = desk;
        settling.desk = desk;
        settling.orders = orders;
        due.desk = desk;
        due.reporting = reporting;
        watch.desk = desk;
        watch.reporting = reporting;
    }

    @SuppressWarnings("unchecked")
    private static Event<ReportQueued> silent() {
        return (Event<ReportQueued>) Proxy.newProxyInstance(
                OneSide.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
    }

    private OrderDesk desk(PersonalData personal) {
        return new OrderDesk() {
            @Override
            public PersonalData personal() {
                return personal;
            }

            @Override
            public Caller caller() {
                return new Caller(7, "officer", Set.of(Permission.ORDER_ISSUE), Domain.EVERYTHING);
            }

            @Override
            public Authority authority() {
                return authority;
            }

            @Override
            public OrderTimeline.Doer doer() {
                return new OrderTimeline.Doer(7, "officer");
            }

            @Override
            public void note(String action, long id, String detail) {
                // The audit log is not looked at here.
            }

            @Override
            public void tell(OrderSide side, long id, OrderActKind what, long actor) {
                // Nobody has a page open.
            }
        };
    }

    /** The caller works for these communities alone. */
    OneSide only(String... codes) {
        authority = new Authority(Optional.of(List.of(codes)));
        return this;
    }

    /** In one transaction. */
    <T> T commit(Callable<T> work) throws Exception {
        boolean done = false;
        try {
            T result = work.call();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    /** In a transaction that is lost. */
    void lost(Callable<?> work) throws Exception {
        work.call();
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
