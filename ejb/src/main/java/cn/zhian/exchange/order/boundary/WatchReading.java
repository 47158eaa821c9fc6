package cn.zhian.exchange.order.boundary;

import cn.zhian.community.boundary.CommunityDomains;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.WatchList;
import cn.zhian.exchange.order.control.WatchTable;
import cn.zhian.exchange.order.control.WatchTable.Stand;
import cn.zhian.exchange.order.control.WatchTable.WatchedResident;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the watch over passes reads and writes, each time in a short transaction. */
@Stateless
@Internal("the watch over passes")
public class WatchReading {
    @Inject
    OrderDesk desk;

    @Inject
    OrderReporting reporting;

    @Inject
    CommunityDomains communities;

    @Resource
    SessionContext context;

    /** Where it stands: one row. */
    public Stand stand() {
        return desk.work(sql -> new WatchTable(sql).stand());
    }

    /** Whether any order watches. */
    public boolean watching() {
        return desk.work(sql -> !new WatchTable(sql).orders().isEmpty());
    }

    /** Whom and what is watched for. */
    public WatchList list() {
        return desk.work(sql -> {
            WatchTable table = new WatchTable(sql);
            List<ReceivedRow> rows = new ArrayList<>();
            for (long id : table.orders()) {
                received(sql).find(id).ifPresent(rows::add);
            }
            return new WatchList(rows, table.residents());
        });
    }

    /** Orders whose residents were not looked for yet. */
    public List<ReceivedRow> unresolved() {
        return desk.work(sql -> {
            List<ReceivedRow> rows = new ArrayList<>();
            for (long id : new WatchTable(sql).unresolved()) {
                received(sql).find(id).ifPresent(rows::add);
            }
            return rows;
        });
    }

    /** Communities below some beginnings of codes. */
    public Set<Long> places(Collection<String> scope) {
        Set<Long> places = new TreeSet<>();
        scope.forEach(code -> places.addAll(communities.under(code)));
        return places;
    }

    /** Keeps residents of an order. */
    public void found(List<WatchedResident> residents) {
        desk.work(sql -> {
            keep(sql, residents);
            return residents.size();
        });
    }

    private static void keep(OrderSql sql, List<WatchedResident> residents) throws SQLException {
        for (WatchedResident one : residents) {
            new WatchTable(sql).found(one.orderId(), one.item(), one.residentId());
        }
    }

    /** All residents of an order were looked at, as it was in that edition. */
    public void resolved(ReceivedRow row) {
        desk.work(sql -> {
            new WatchTable(sql).resolved(row.id(), row.edition());
            return row.id();
        });
    }

    /**
     * Keeps what was found in a stretch of the outbox, and that it was looked at: all or nothing.
     *
     * @param forgotten residents of whom something new was told
     * @param residents who of them are watched for
     * @return whether it is kept; not if somebody else looked there too
     */
    public boolean keep(
            Stand from,
            long end,
            Collection<Long> forgotten,
            List<WatchedResident> residents,
            List<WatchList.Found> hits) {
        boolean kept = desk.work(sql -> {
            // Orders first, by number: who stores orders takes the locks in this order too.
            tell(sql, hits);
            WatchTable table = new WatchTable(sql);
            boolean first = table.looked(from.position(), end);
            if (first) {
                table.forget(forgotten);
                keep(sql, residents);
            }
            return first;
        });
        if (!kept) {
            context.setRollbackOnly();
        }
        return kept;
    }

    private void tell(OrderSql sql, List<WatchList.Found> hits) throws SQLException {
        Instant now = desk.now();
        for (WatchList.Found one : hits.stream()
                .sorted(Comparator.comparingLong(WatchList.Found::orderId))
                .toList()) {
            Optional<ReceivedRow> row = received(sql)
                    .lock(one.orderId())
                    .filter(order -> !order.progress().over());
            if (row.isPresent()) {
                reporting.hit(sql, row.get(), one.passId(), one.hit(), now);
            }
        }
    }

    private ReceivedTable received(OrderSql sql) {
        return new ReceivedTable(sql, desk.personal());
    }
}
