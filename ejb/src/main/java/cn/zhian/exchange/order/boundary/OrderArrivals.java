package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.OrderTimes;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.ReportTable;
import cn.zhian.exchange.order.control.SourceTable;
import cn.zhian.exchange.order.control.WatchTable;
import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.outbox.boundary.OutboxReader;
import cn.zhian.exchange.tier.control.ParentTable;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Stores what came from above, and knows what waits to go there; each time in a short transaction. */
@Stateless
@Internal("the pump, which holds the line to a platform above")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrderArrivals {
    private static final int REPORTS = 50;

    @Inject
    OrderDesk desk;

    @Inject
    OutboxReader outbox;

    /** Gets to know platforms above that this one is enrolled at. @return those that are to be asked now */
    public List<SourceTable.Above> due() {
        Instant now = desk.now();
        List<SourceTable.Above> above =
                SqlWork.on(desk.source(), connection -> new ParentTable(connection).newest()).stream()
                        .map(row -> new SourceTable.Above(row.platform().orElseThrow(), row.id()))
                        .toList();
        return desk.work(sql -> {
            SourceTable table = new SourceTable(sql);
            List<SourceTable.Above> known = table.all();
            for (SourceTable.Above one : above) {
                if (!known.contains(one)) {
                    table.know(one, now);
                }
            }
            return table.due(now);
        });
    }

    /** A platform let this one in anew: what failed before counts no more. */
    public void enrolled(String platform) {
        desk.work(sql -> {
            new SourceTable(sql).anew(platform, desk.now());
            return platform;
        });
    }

    /** What a platform above calls itself. */
    public String name(SourceTable.Above above) {
        return SqlWork.on(desk.source(), connection -> new ParentTable(connection).find(above.parentId()))
                .flatMap(row -> row.name())
                .orElse(above.platform());
    }

    /** Takes the line to a platform for a node, for 20 s. @param next when it is asked again if all goes well */
    public boolean hold(String platform, String node, Instant next) {
        return desk.work(sql -> new SourceTable(sql).hold(platform, node, desk.now(), next));
    }

    /** A node still holds the line to a platform: 20 s more. */
    public void renew(String platform, String node) {
        desk.work(sql -> {
            new SourceTable(sql).renew(platform, node, desk.now());
            return platform;
        });
    }

    /** Everything up to here is here durably. */
    public long taken(String platform) {
        return desk.work(sql -> new SourceTable(sql).taken(platform));
    }

    /** Everything was told and fetched. */
    public void answered(String platform) {
        desk.work(sql -> {
            new SourceTable(sql).answered(platform, desk.now());
            return platform;
        });
    }

    /** It did not answer. @param next when to ask again, after so many failures before */
    public void failed(String platform, Cause trouble, IntFunction<Instant> next) {
        desk.work(sql -> {
            SourceTable table = new SourceTable(sql);
            table.failed(platform, trouble, next.apply(table.failures(platform)));
            return platform;
        });
    }

    /** A platform is to be asked at once, unless it does not answer. */
    public void hurry(String platform) {
        desk.work(sql -> {
            new SourceTable(sql).hurry(platform, desk.now());
            return platform;
        });
    }

    /**
     * Stores messages, all or none; what was stored before is passed over.
     *
     * @return up to where everything is here
     */
    public long store(String platform, String name, List<OrderMessage> messages) {
        // Read before the lock: what is watched for counts from a moment before the order is there.
        long head = outbox.head();
        return desk.work(sql -> {
            SourceTable source = new SourceTable(sql);
            long taken = source.lockTaken(platform).orElseThrow();
            for (OrderMessage message : messages) {
                if (message.seq() == taken + 1) {
                    apply(sql, platform, name, message, head);
                    taken++;
                }
            }
            source.taken(platform, taken);
            return taken;
        });
    }

    private void apply(OrderSql sql, String platform, String name, OrderMessage message, long head)
            throws SQLException {
        ReceivedTable table = new ReceivedTable(sql, desk.personal());
        Optional<ReceivedRow> known = table.lock(platform, message.number());
        Instant now = desk.now();
        if (message.content().isPresent()) {
            long id = said(table, platform, name, message, known, now);
            files(sql, id, message, now);
            watched(sql, message.content().get(), head);
            noted(sql, id, name, message, now);
        } else if (known.isPresent()) {
            moved(sql, known.get(), message);
            noted(sql, known.get().id(), name, message, now);
        }
    }

    private static long said(
            ReceivedTable table,
            String platform,
            String name,
            OrderMessage message,
            Optional<ReceivedRow> known,
            Instant now)
            throws SQLException {
        OrderContent content = message.content().orElseThrow();
        OrderTimes times = OrderTimes.arriving(content.dueAt(), content.urgency(), now);
        if (known.isPresent()) {
            table.amend(known.get().id(), message, times);
            return known.get().id();
        }
        return table.add(platform, name, message, times, now);
    }

    private void files(OrderSql sql, long id, OrderMessage message, Instant now) throws SQLException {
        OrderFileTable files = new OrderFileTable(sql, desk.personal());
        files.clear(FilePlace.RECEIVED, id);
        for (CarriedFile file : message.files()) {
            files.add(FilePlace.RECEIVED, id, Optional.empty(), file, now);
        }
    }

    private static void watched(OrderSql sql, OrderContent content, long head) throws SQLException {
        if (content.kind() == OrderKind.WATCH) {
            new WatchTable(sql).changed(head);
        }
    }

    private void moved(OrderSql sql, ReceivedRow row, OrderMessage message) throws SQLException {
        OrderProgress progress = switch (message.what()) {
            case WITHDRAW -> OrderProgress.WITHDRAWN;
            case CLOSE -> OrderProgress.CLOSED;
            case RETURN -> OrderProgress.RETURNED;
            case ISSUE, AMEND -> row.progress();
        };
        new ReceivedTable(sql, desk.personal()).progress(row, progress);
        if (row.content().kind() == OrderKind.WATCH && progress.over()) {
            new WatchTable(sql).changed(Long.MAX_VALUE);
        }
    }

    private void noted(OrderSql sql, long id, String name, OrderMessage message, Instant now) throws SQLException {
        OrderActKind act = OrderActKind.of(message.what());
        new OrderTimeline(sql, desk.personal())
                .append(OrderSide.RECEIVED, id, new OrderTimeline.Doer(0, name), act, message.words(), now);
        desk.tell(OrderSide.RECEIVED, id, act, 0);
    }

    /** Reports that wait for a platform, in order. */
    public List<ReportTable.Kept> waiting(String platform) {
        return desk.work(sql -> new ReportTable(sql, desk.personal()).waiting(platform, REPORTS));
    }

    /** A report with its files. */
    public StepReport whole(ReportTable.Kept kept) {
        return desk.work(sql -> kept.report()
                .with(new OrderFileTable(sql, desk.personal())
                        .carried(
                                FilePlace.HANDLED,
                                kept.orderId(),
                                Optional.of(kept.report().step()))));
    }

    /** The platform above has a report, or does not take it. */
    public void settled(ReportTable.Kept kept, String name, Optional<String> refused) {
        desk.work(sql -> {
            Instant now = desk.now();
            ReceivedTable table = new ReceivedTable(sql, desk.personal());
            table.lock(kept.orderId()).orElseThrow();
            boolean first = new ReportTable(sql, desk.personal()).settled(kept.id(), refused, now);
            if (first && refused.isPresent()) {
                String words = kept.report().kind().word() + " " + refused.get();
                new OrderTimeline(sql, desk.personal())
                        .append(
                                OrderSide.RECEIVED,
                                kept.orderId(),
                                new OrderTimeline.Doer(0, name),
                                OrderActKind.REFUSED,
                                words,
                                now);
            }
            return first;
        });
    }
}
