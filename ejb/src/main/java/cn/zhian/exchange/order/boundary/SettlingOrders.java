package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Ends orders: withdraws them, takes what came back, or lets it be done again. Only for communities of the caller. */
@Stateless
@Requires(Permission.ORDER_ISSUE)
public class SettlingOrders {
    @Inject
    OrderDesk desk;

    @Inject
    IssuedOrders orders;

    /** Takes an order back from all who have not done with it. @throws Conflict unless it is issued */
    public IssuedView withdraw(long id, String reason) {
        String why = OrderWords.needed("reason", reason);
        desk.work(sql -> {
            IssuedRow row = locked(sql, id);
            if (row.state() != OrderState.ISSUED) {
                throw new Conflict("problem.order.over");
            }
            new IssuedTable(sql, desk.personal()).withdrawn(id);
            OrderTelling telling = new OrderTelling(desk, sql);
            for (AddresseeRow one : telling.all(id)) {
                AddresseeRow locked = addressees(sql).lock(id, one.id()).orElseThrow();
                if (!locked.progress().over()) {
                    telling.move(row, locked, OrderProgress.WITHDRAWN, MessageKind.WITHDRAW, why);
                }
            }
            desk.note("order.withdraw", id, row.number().orElse(""));
            desk.tell(
                    OrderSide.ISSUED, id, OrderActKind.WITHDRAWN, desk.caller().userId());
            return id;
        });
        return orders.get(id);
    }

    /** Takes the result of an addressee, or does without one. @throws Conflict if it is over */
    public IssuedView close(long id, long addresseeId, String words) {
        String said = OrderWords.optional("words", words);
        return settled(id, addresseeId, MessageKind.CLOSE, said);
    }

    /** Lets an addressee do it again. @throws Conflict unless it has reported a result */
    public IssuedView giveBack(long id, long addresseeId, String words) {
        String said = OrderWords.needed("words", words);
        return settled(id, addresseeId, MessageKind.RETURN, said);
    }

    private IssuedView settled(long id, long addresseeId, MessageKind what, String said) {
        desk.work(sql -> {
            IssuedRow row = locked(sql, id);
            AddresseeRow one =
                    addressees(sql).lock(id, addresseeId).orElseThrow(() -> new NotFound("addressee", addresseeId));
            boolean closes = what == MessageKind.CLOSE;
            if (closes ? one.progress().over() : one.progress() != OrderProgress.REPORTED) {
                throw new Conflict(closes ? "problem.order.over" : "problem.order.not-reported");
            }
            OrderProgress progress = closes ? OrderProgress.CLOSED : OrderProgress.RETURNED;
            new OrderTelling(desk, sql).move(row, one, progress, what, said);
            String number = row.number().orElse("") + " " + one.platform();
            desk.note(closes ? "order.close" : "order.return", id, number);
            desk.tell(OrderSide.ISSUED, id, OrderActKind.of(what), desk.caller().userId());
            return id;
        });
        return orders.get(id);
    }

    private IssuedRow locked(OrderSql sql, long id) throws SQLException {
        return IssuedOrders.visible(desk, new IssuedTable(sql, desk.personal()).lock(id), id);
    }

    private AddresseeTable addressees(OrderSql sql) {
        return new AddresseeTable(sql, desk.personal());
    }
}
