package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.LineTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderSide;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Tells addressees of an order what the caller did, and notes it; in the running transaction. */
record OrderTelling(OrderDesk desk, OrderSql sql) {
    /** One is as far as this now, and is told so. */
    void move(IssuedRow row, AddresseeRow one, OrderProgress progress, MessageKind what, String words)
            throws SQLException {
        new AddresseeTable(sql, desk.personal())
                .progress(one, progress, row.content().dueAt(), desk.now());
        tell(one, row.edition(), what, words, OrderActKind.of(what));
    }

    /** One is told something. */
    void tell(AddresseeRow one, int edition, MessageKind what, String words, OrderActKind act) throws SQLException {
        Instant now = desk.now();
        new LineTable(sql, desk.personal()).tell(one.platform(), one.orderId(), edition, what, words, now);
        new OrderTimeline(sql, desk.personal()).append(OrderSide.ISSUED, one.id(), desk.doer(), act, words, now);
    }

    /** Those of an order; lines are told in one order, so that of two orders at once none waits for the other in a circle. */
    List<AddresseeRow> all(long orderId) throws SQLException {
        return new AddresseeTable(sql, desk.personal())
                .of(orderId).stream()
                        .sorted(Comparator.comparing(AddresseeRow::platform))
                        .toList();
    }
}
