package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.AddresseeView;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.IssuedLine;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderCount;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders that this platform issues, as those see them whose communities they are about. */
@Stateless
@Requires(Permission.ORDER_READ)
public class IssuedOrders {
    static final String WHAT = "order";
    private static final int STEPS = 500;

    @Inject
    OrderDesk desk;

    /** A page, the newest first. */
    public List<IssuedLine> page(OrderFilter filter, int offset, int size) {
        return desk.work(sql -> lines(sql, table(sql).page(filter, desk.authority(), offset, size)));
    }

    /** How many there are. */
    public long count(OrderFilter filter) {
        return desk.work(sql -> table(sql).count(filter, desk.authority()));
    }

    /** How many want the caller's attention: results to look at, and late ones. */
    public long toDo() {
        return count(new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, true));
    }

    /** A part of the list, the newest first. @param size 1 to {@link Slice#LARGEST} */
    public Slice<IssuedLine> list(OrderFilter filter, Optional<String> cursor, int size) {
        long before = Cursors.id(cursor).orElse(Long.MAX_VALUE);
        int read = Slice.checkSize(size) + 1;
        List<IssuedLine> lines =
                desk.work(sql -> lines(sql, table(sql).before(filter, desk.authority(), before, read)));
        return Slice.cut(lines, size, line -> Long.toString(line.id()));
    }

    /** One with its addressees, personal data masked. @throws NotFound if there is none, or not for the caller */
    public IssuedView get(long id) {
        return desk.work(sql -> {
            IssuedRow row = visible(desk, table(sql).find(id), id);
            return view(sql, row);
        });
    }

    /** How one addressee is with it. @throws NotFound if there is none, or not for the caller */
    public AddresseeView addressee(long id, long addresseeId) {
        return desk.work(sql -> {
            visible(desk, table(sql).find(id), id);
            AddresseeTable addressees = new AddresseeTable(sql, desk.personal());
            AddresseeRow one = addressees.of(id).stream()
                    .filter(row -> row.id() == addresseeId)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("addressee", addresseeId));
            OrderTimeline.Kept kept = new OrderTimeline(sql, desk.personal()).read(OrderSide.ISSUED, addresseeId);
            return new AddresseeView(
                    one,
                    addressees.steps(addresseeId, STEPS),
                    new OrderFileTable(sql, desk.personal()).of(FilePlace.REPORTED, addresseeId),
                    kept.acts(),
                    kept.intact());
        });
    }

    /**
     * What an order says, in full; the act is noted.
     *
     * @param reason why the caller has to know
     * @throws cn.zhian.platform.Invalid without a reason
     */
    @Requires(Permission.RESIDENT_DISCLOSE)
    public OrderContent disclose(long id, String reason) {
        String why = OrderWords.needed("reason", reason);
        desk.caller().require(Permission.ORDER_READ);
        return desk.work(sql -> {
            IssuedRow row = visible(desk, table(sql).find(id), id);
            desk.note("order.disclose", id, row.number().orElse("-") + " " + why);
            return row.content();
        });
    }

    private IssuedView view(OrderSql sql, IssuedRow row) throws SQLException {
        return new IssuedView(
                row.id(),
                row.version(),
                row.number(),
                row.state(),
                row.edition(),
                row.content().masked(),
                row.children(),
                row.sourceId(),
                row.relayHits(),
                row.creator(),
                row.createdAt(),
                row.issuedAt(),
                new OrderFileTable(sql, desk.personal()).of(FilePlace.ISSUED, row.id()),
                new AddresseeTable(sql, desk.personal()).of(row.id()));
    }

    private IssuedTable table(OrderSql sql) {
        return new IssuedTable(sql, desk.personal());
    }

    private List<IssuedLine> lines(OrderSql sql, List<IssuedRow> rows) throws SQLException {
        return lines(table(sql), rows);
    }

    static List<IssuedLine> lines(IssuedTable table, List<IssuedRow> rows) throws SQLException {
        Map<Long, OrderCount> counts =
                table.counts(rows.stream().map(IssuedRow::id).toList());
        return rows.stream()
                .map(row -> IssuedLine.of(row, counts.getOrDefault(row.id(), OrderCount.NONE)))
                .toList();
    }

    /** @throws NotFound unless every community that it is about is one of the caller's */
    static IssuedRow visible(OrderDesk desk, Optional<IssuedRow> found, long id) {
        return found.filter(row -> desk.authority().covers(row.content().scope()))
                .orElseThrow(() -> new NotFound(WHAT, id));
    }
}
