package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.ReceivedTable.Looking;
import cn.zhian.exchange.order.control.ReportTable;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReceivedLine;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.ReceivedView;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.identity.boundary.UserRef;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders from above, as those see them of whose communities at least one is among those that they are about. */
@Stateless
@Requires(Permission.ORDER_READ)
public class ReceivedOrders {
    static final String WHAT = "received-order";
    private static final int REPORTS = 500;

    @Inject
    OrderDesk desk;

    @Inject
    UserDirectory users;

    /** A page, the newest first. */
    public List<ReceivedLine> page(OrderFilter filter, int offset, int size) {
        return desk.work(sql -> lines(table(sql).page(filter, looking(), offset, size)));
    }

    /** How many there are. */
    public long count(OrderFilter filter) {
        return desk.work(sql -> table(sql).count(filter, looking()));
    }

    /** How many the caller can handle now. */
    public long toDo() {
        return count(new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, true));
    }

    /** A part of the list, the newest first. @param size 1 to {@link Slice#LARGEST} */
    public Slice<ReceivedLine> list(OrderFilter filter, Optional<String> cursor, int size) {
        long before = Cursors.id(cursor).orElse(Long.MAX_VALUE);
        int read = Slice.checkSize(size) + 1;
        List<ReceivedLine> lines = desk.work(sql -> lines(table(sql).before(filter, looking(), before, read)));
        return Slice.cut(lines, size, line -> Long.toString(line.id()));
    }

    /** One with everything about it, personal data masked. @throws NotFound if there is none, or not for the caller */
    public ReceivedView get(long id) {
        return desk.work(sql -> view(sql, visible(desk, table(sql).find(id), id)));
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
            ReceivedRow row = visible(desk, table(sql).find(id), id);
            desk.note("received-order.disclose", id, row.number() + " " + why);
            return row.content();
        });
    }

    private ReceivedView view(OrderSql sql, ReceivedRow row) throws SQLException {
        OrderTimeline.Kept kept = new OrderTimeline(sql, desk.personal()).read(OrderSide.RECEIVED, row.id());
        OrderFileTable files = new OrderFileTable(sql, desk.personal());
        IssuedTable issued = new IssuedTable(sql, desk.personal());
        return new ReceivedView(
                ReceivedLine.of(row),
                row.version(),
                row.edition(),
                row.content().masked(),
                files.of(FilePlace.RECEIVED, row.id()),
                files.of(FilePlace.HANDLED, row.id()),
                new ReportTable(sql, desk.personal()).of(row.id(), REPORTS),
                IssuedOrders.lines(issued, issued.passedOn(row.id())),
                kept.acts(),
                kept.intact());
    }

    private Looking looking() {
        Caller caller = desk.caller();
        return new Looking(desk.authority(), caller.userId(), duties(users, caller));
    }

    static List<String> duties(UserDirectory users, Caller caller) {
        Set<Role> roles = users.find(caller.userId()).map(UserRef::roles).orElse(Set.of());
        return roles.stream().map(Enum::name).sorted().toList();
    }

    private ReceivedTable table(OrderSql sql) {
        return new ReceivedTable(sql, desk.personal());
    }

    private static List<ReceivedLine> lines(List<ReceivedRow> rows) {
        return rows.stream().map(ReceivedLine::of).toList();
    }

    /** @throws NotFound unless a community that it is about is one of the caller's */
    static ReceivedRow visible(OrderDesk desk, Optional<ReceivedRow> found, long id) {
        return found.filter(row -> desk.authority().touches(row.content().scope()))
                .orElseThrow(() -> new NotFound(WHAT, id));
    }
}
