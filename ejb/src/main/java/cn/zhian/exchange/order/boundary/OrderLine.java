package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.AddresseeTable;
import cn.zhian.exchange.order.control.IssuedTable;
import cn.zhian.exchange.order.control.LineTable;
import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.ReportWire.Answered;
import cn.zhian.exchange.order.control.ReportWire.Result;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.IssuedRow;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Invalid;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What platforms below ask and tell. Each gets its own line alone, and tells of what it was told alone. */
@Stateless
@Internal("platforms below call it, who show who they are by a signature")
public class OrderLine {
    @Inject
    OrderDesk desk;

    @Inject
    OrderReporting reporting;

    /**
     * What a platform has not got yet. What it says that it has is noted, and never told again.
     *
     * @throws Invalid if it says that it has more than there is
     */
    public OrderWire.Told fetch(KnownChild child, OrderWire.Asked asked) {
        return desk.work(sql -> {
            LineTable line = new LineTable(sql, desk.personal());
            Optional<LineTable.Reach> reach = line.reach(child.platform());
            long last = reach.map(LineTable.Reach::last).orElse(0L);
            if (asked.after() > last) {
                throw new Invalid("after", "problem.order.cursor", last);
            }
            if (reach.isPresent()) {
                acknowledge(sql, child.platform(), reach.get(), asked.after());
            }
            return new OrderWire.Told(last, messages(sql, line.after(child.platform(), asked.after(), asked.most())));
        });
    }

    private void acknowledge(OrderSql sql, String platform, LineTable.Reach reach, long after) throws SQLException {
        Instant now = desk.now();
        AddresseeTable addressees = new AddresseeTable(sql, desk.personal());
        // Addressees before the line, as whoever closes or withdraws takes the locks.
        for (long[] pair : addressees.arrived(platform, reach.acknowledged(), after)) {
            Optional<AddresseeRow> one =
                    addressees.lock(pair[0], pair[1]).filter(row -> row.progress() == OrderProgress.WAITING);
            if (one.isPresent()) {
                fetched(sql, one.get(), now);
            }
        }
        new LineTable(sql, desk.personal()).acknowledged(platform, after, now);
    }

    private void fetched(OrderSql sql, AddresseeRow one, Instant now) throws SQLException {
        Optional<Instant> due = order(sql, one).content().dueAt();
        new AddresseeTable(sql, desk.personal()).progress(one, OrderProgress.FETCHED, due, now);
        append(sql, one, OrderActKind.FETCHED, "", now);
        desk.tell(OrderSide.ISSUED, one.orderId(), OrderActKind.FETCHED, 0);
    }

    /** As many as are not too large together; the first in any case. */
    private List<OrderMessage> messages(OrderSql sql, List<LineTable.Kept> kept) throws SQLException {
        List<OrderMessage> messages = new ArrayList<>();
        long size = 0;
        for (LineTable.Kept one : kept) {
            OrderMessage message = message(sql, one);
            size += message.files().stream()
                    .mapToLong(file -> file.content().length)
                    .sum();
            if (size > OrderLimits.FILES_TOGETHER && !messages.isEmpty()) {
                break;
            }
            messages.add(message);
        }
        return messages;
    }

    private OrderMessage message(OrderSql sql, LineTable.Kept one) throws SQLException {
        boolean whole = one.what().withContent();
        List<CarriedFile> files = whole
                ? new OrderFileTable(sql, desk.personal()).carried(FilePlace.ISSUED, one.orderId(), Optional.empty())
                : List.of();
        return new OrderMessage(
                one.seq(),
                one.what(),
                one.number(),
                one.edition(),
                one.at(),
                one.words(),
                whole
                        ? Optional.of(new IssuedTable(sql, desk.personal()).edition(one.orderId(), one.edition()))
                        : Optional.empty(),
                files);
    }

    /** Takes what a platform tells of an order that it was told of. */
    public Answered report(KnownChild child, StepReport report) {
        return desk.work(sql -> {
            AddresseeTable addressees = new AddresseeTable(sql, desk.personal());
            Optional<AddresseeRow> found = addressees.lock(child.platform(), report.number());
            if (found.isEmpty()) {
                return new Answered(Result.REJECTED, "order");
            }
            AddresseeRow one = found.get();
            if (report.step() <= one.lastStep()) {
                return new Answered(Result.DUPLICATE, "");
            }
            if (one.progress().over()) {
                return new Answered(Result.REJECTED, "over");
            }
            take(sql, one, report);
            return new Answered(Result.ACCEPTED, "");
        });
    }

    private void take(OrderSql sql, AddresseeRow one, StepReport report) throws SQLException {
        Instant now = desk.now();
        IssuedRow order = order(sql, one);
        AddresseeTable addressees = new AddresseeTable(sql, desk.personal());
        addressees.step(one, report, now);
        addressees.progress(
                one, one.progress().after(report.kind()), order.content().dueAt(), now);
        OrderFileTable files = new OrderFileTable(sql, desk.personal());
        for (CarriedFile file : report.files()) {
            files.add(FilePlace.REPORTED, one.id(), Optional.of(report.step()), file, now);
        }
        OrderActKind act = OrderActKind.of(report.kind());
        append(sql, one, act, words(report), now);
        if (report.kind() == StepKind.HIT
                && order.relayHits()
                && order.sourceId().isPresent()) {
            reporting.relay(sql, order.sourceId().get(), report, now);
        }
        desk.tell(OrderSide.ISSUED, one.orderId(), act, 0);
    }

    private static String words(StepReport report) {
        return report.hit()
                .map(hit -> hit.place() + " · " + hit.pass())
                .orElseGet(() -> report.by().isEmpty() ? report.words() : report.by() + " · " + report.words());
    }

    private void append(OrderSql sql, AddresseeRow one, OrderActKind kind, String words, Instant now)
            throws SQLException {
        String said = OrderWords.cut(words);
        new OrderTimeline(sql, desk.personal())
                .append(OrderSide.ISSUED, one.id(), new OrderTimeline.Doer(0, one.name()), kind, said, now);
    }

    private IssuedRow order(OrderSql sql, AddresseeRow one) throws SQLException {
        return new IssuedTable(sql, desk.personal()).find(one.orderId()).orElseThrow();
    }
}
