package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.OrderTimes;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.WatchTable;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does what the times of orders ask for: reminds, notes that they are late, takes them to all who may handle them. The
 * order is locked meanwhile, so that of several nodes one does it, and each thing is done once.
 */
@Stateless
@Internal("a timer")
public class DueOrders {
    private static final int MOST = 500;
    private static final Duration LATE_PASSES = Duration.ofDays(1);

    @Inject
    OrderDesk desk;

    @Inject
    OrderReporting reporting;

    /** Received orders whose time has come. */
    public List<Long> received() {
        return desk.work(sql -> received(sql).due(desk.now(), MOST));
    }

    /** Issued orders and their addressees whose time is over. */
    public List<long[]> issued() {
        return desk.work(sql -> addressees(sql).lapsed(desk.now(), MOST));
    }

    /** Does what one received order asks for, in a transaction of its own. */
    public void tend(long id) {
        desk.work(sql -> {
            Instant now = desk.now();
            Optional<ReceivedRow> found =
                    received(sql).lock(id).filter(row -> row.progress().pending());
            if (found.isPresent()) {
                tend(sql, found.get(), now);
            }
            return id;
        });
    }

    private void tend(OrderSql sql, ReceivedRow row, Instant now) throws SQLException {
        OrderTimes times = ReceivedTable.times(row);
        if (times.reminding(now)) {
            note(sql, row, OrderActKind.REMINDED, now);
        }
        if (times.lapsing(now)) {
            note(sql, row, OrderActKind.OVERDUE, now);
        }
        if (times.escalating(now)) {
            reporting.tell(sql, row, OrderTimeline.Doer.SELF, StepKind.ESCALATED, "", List.of(), now);
        }
        received(sql).times(row.id(), times.tended(now), row.progress());
    }

    private void note(OrderSql sql, ReceivedRow row, OrderActKind kind, Instant now) throws SQLException {
        new OrderTimeline(sql, desk.personal())
                .append(OrderSide.RECEIVED, row.id(), OrderTimeline.Doer.SELF, kind, "", now);
        desk.tell(OrderSide.RECEIVED, row.id(), kind, 0);
    }

    /** Notes that an addressee is late, in a transaction of its own. */
    public void lapse(long orderId, long addresseeId) {
        desk.work(sql -> {
            Instant now = desk.now();
            Optional<AddresseeRow> found = addressees(sql)
                    .lock(orderId, addresseeId)
                    .filter(one -> one.progress().pending() && one.overdueAt().isEmpty());
            Optional<Instant> due = new IssuedTable(sql, desk.personal())
                    .find(orderId)
                    .flatMap(row -> row.content().dueAt());
            if (found.isPresent() && due.filter(end -> !end.isAfter(now)).isPresent()) {
                addressees(sql).overdue(addresseeId, now);
                new OrderTimeline(sql, desk.personal())
                        .append(OrderSide.ISSUED, addresseeId, OrderTimeline.Doer.SELF, OrderActKind.OVERDUE, "", now);
                desk.tell(OrderSide.ISSUED, orderId, OrderActKind.OVERDUE, 0);
            }
            return addresseeId;
        });
    }

    /** Orders whose watch has been over for a day watch no more. */
    public void endWatches() {
        desk.work(sql -> {
            new WatchTable(sql).end(desk.now().minus(LATE_PASSES));
            return 0;
        });
    }

    private ReceivedTable received(OrderSql sql) {
        return new ReceivedTable(sql, desk.personal());
    }

    private AddresseeTable addressees(OrderSql sql) {
        return new AddresseeTable(sql, desk.personal());
    }
}
