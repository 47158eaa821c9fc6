package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.TooLarge;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Files of orders and of what is reported; small ones. */
@Stateless
@Requires(Permission.ORDER_READ)
public class OrderFiles {
    @Inject
    OrderDesk desk;

    /** Adds a file to a draft. @throws Conflict if it was issued */
    @Requires(Permission.ORDER_ISSUE)
    public OrderFileLine attach(long orderId, CarriedFile file) {
        return desk.work(sql -> {
            draft(sql, orderId);
            return keep(sql, FilePlace.ISSUED, orderId, file);
        });
    }

    /** Takes a file of a draft away. */
    @Requires(Permission.ORDER_ISSUE)
    public void detach(long orderId, long fileId) {
        desk.work(sql -> {
            draft(sql, orderId);
            return removed(sql, FilePlace.ISSUED, orderId, fileId);
        });
    }

    private void draft(OrderSql sql, long orderId) throws SQLException {
        OrderState state = IssuedOrders.visible(desk, new IssuedTable(sql, desk.personal()).lock(orderId), orderId)
                .state();
        if (state != OrderState.DRAFT) {
            throw new Conflict("problem.order.issued");
        }
    }

    /** Adds a file that goes above with the next result. @throws Conflict if there is nothing to do */
    @Requires(Permission.ORDER_HANDLE)
    public OrderFileLine add(long receivedId, CarriedFile file) {
        return desk.work(sql -> {
            pending(sql, receivedId);
            return keep(sql, FilePlace.HANDLED, receivedId, file);
        });
    }

    /** Takes a file away that was not reported. */
    @Requires(Permission.ORDER_HANDLE)
    public void remove(long receivedId, long fileId) {
        desk.work(sql -> {
            pending(sql, receivedId);
            return removed(sql, FilePlace.HANDLED, receivedId, fileId);
        });
    }

    private void pending(OrderSql sql, long receivedId) throws SQLException {
        boolean pending = ReceivedOrders.visible(
                        desk, new ReceivedTable(sql, desk.personal()).lock(receivedId), receivedId)
                .progress()
                .pending();
        if (!pending) {
            throw new Conflict("problem.order.over");
        }
    }

    private OrderFileLine keep(OrderSql sql, FilePlace place, long ownerId, CarriedFile file) throws SQLException {
        new Checks().text("name", file.name(), OrderLimits.FILE_NAME).done();
        if (file.content().length == 0) {
            throw new Invalid("file", "problem.order.file-empty");
        }
        if (file.content().length > OrderLimits.FILE) {
            throw new TooLarge(OrderLimits.FILE);
        }
        OrderFileTable files = new OrderFileTable(sql, desk.personal());
        List<OrderFileLine> waiting = files.of(place, ownerId).stream()
                .filter(one -> one.step().isEmpty())
                .toList();
        long together = waiting.stream().mapToLong(OrderFileLine::size).sum() + file.content().length;
        if (waiting.size() >= OrderLimits.FILES || together > OrderLimits.FILES_TOGETHER) {
            throw new Conflict("problem.order.files", OrderLimits.FILES, OrderLimits.FILES_TOGETHER >> 20);
        }
        long id = files.add(place, ownerId, Optional.empty(), file, desk.now());
        return new OrderFileLine(id, OptionalLong.empty(), file.name(), file.content().length);
    }

    private boolean removed(OrderSql sql, FilePlace place, long ownerId, long fileId) throws SQLException {
        if (!new OrderFileTable(sql, desk.personal()).remove(place, ownerId, fileId)) {
            throw new NotFound("file", fileId);
        }
        return true;
    }

    /** A file of an issued order, or of what an addressee reported. @throws NotFound if there is none for the caller */
    public CarriedFile issued(long orderId, FilePlace place, long ownerId, long fileId) {
        return desk.work(sql -> {
            IssuedOrders.visible(desk, new IssuedTable(sql, desk.personal()).find(orderId), orderId);
            boolean belongs = place == FilePlace.ISSUED
                    ? ownerId == orderId
                    : place == FilePlace.REPORTED
                            && sql.number(
                                            "SELECT COUNT(*) FROM order_addressee WHERE id = ? AND order_id = ?",
                                            ownerId,
                                            orderId)
                                    == 1;
            return read(sql, place, belongs ? ownerId : 0, fileId);
        });
    }

    /** A file of a received order, or of what was reported of it. @throws NotFound if there is none for the caller */
    public CarriedFile received(long receivedId, long fileId) {
        return desk.work(sql -> {
            ReceivedOrders.visible(desk, new ReceivedTable(sql, desk.personal()).find(receivedId), receivedId);
            OrderFileTable files = new OrderFileTable(sql, desk.personal());
            Optional<CarriedFile> own = files.read(FilePlace.RECEIVED, receivedId, fileId);
            return own.isPresent() ? own.get() : read(sql, FilePlace.HANDLED, receivedId, fileId);
        });
    }

    private CarriedFile read(OrderSql sql, FilePlace place, long ownerId, long fileId) throws SQLException {
        return new OrderFileTable(sql, desk.personal())
                .read(place, ownerId, fileId)
                .orElseThrow(() -> new NotFound("file", fileId));
    }
}
