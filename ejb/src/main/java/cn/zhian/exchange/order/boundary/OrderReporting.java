package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.OrderFileTable;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.ReportTable;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.ReportQueued;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.order.entity.WatchHit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what is to be told above, in the transaction in which it is done. The order is locked by then. */
@ApplicationScoped
public class OrderReporting {
    @Inject
    OrderDesk desk;

    @Inject
    Event<ReportQueued> queued;

    /** Something done by a user, or by the platform itself. */
    public void tell(
            OrderSql sql,
            ReceivedRow row,
            OrderTimeline.Doer doer,
            StepKind kind,
            String words,
            List<OrderAnswer> answers,
            Instant now)
            throws SQLException {
        queue(sql, row, doer, kind, words, answers, Optional.empty(), now);
    }

    /** A hit, each pass once for an order. @return whether it was not told before */
    public boolean hit(OrderSql sql, ReceivedRow row, long passId, WatchHit hit, Instant now) throws SQLException {
        boolean fresh = sql.run("INSERT IGNORE INTO order_hit VALUES (?, ?)", row.id(), passId) == 1;
        if (fresh) {
            queueHit(sql, row, hit, now);
        }
        return fresh;
    }

    /** A hit that a platform below told of an order that passes on a received one. */
    public void relay(OrderSql sql, long receivedId, StepReport report, Instant now) throws SQLException {
        Optional<ReceivedRow> row = new ReceivedTable(sql, desk.personal())
                .lock(receivedId)
                .filter(one -> !one.progress().over());
        if (row.isPresent()) {
            queueHit(sql, row.get(), report.hit().orElseThrow(), now);
        }
    }

    private void queueHit(OrderSql sql, ReceivedRow row, WatchHit hit, Instant now) throws SQLException {
        sql.run("UPDATE received_order SET hits = hits + 1 WHERE id = ?", row.id());
        queue(
                sql,
                row,
                OrderTimeline.Doer.SELF,
                StepKind.HIT,
                hit.place() + " · " + hit.pass(),
                List.of(),
                Optional.of(hit),
                now);
    }

    private void queue(
            OrderSql sql,
            ReceivedRow row,
            OrderTimeline.Doer doer,
            StepKind kind,
            String words,
            List<OrderAnswer> answers,
            Optional<WatchHit> hit,
            Instant now)
            throws SQLException {
        long step = new ReceivedTable(sql, desk.personal()).nextStep(row.id());
        String said = OrderWords.cut(words);
        StepReport report = new StepReport(
                row.number(), step, kind, now, doer.name(), hit.isPresent() ? "" : said, answers, hit, List.of());
        new ReportTable(sql, desk.personal()).add(row.id(), row.source(), report, now);
        if (kind == StepKind.RESULT) {
            new OrderFileTable(sql, desk.personal()).reported(row.id(), step);
        }
        OrderActKind act = OrderActKind.of(kind);
        new OrderTimeline(sql, desk.personal()).append(OrderSide.RECEIVED, row.id(), doer, act, said, now);
        desk.tell(OrderSide.RECEIVED, row.id(), act, doer.id());
        queued.fire(new ReportQueued(row.source()));
    }
}
