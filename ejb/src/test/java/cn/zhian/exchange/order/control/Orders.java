package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.ChainLink;
import cn.zhian.exchange.order.entity.Criterion;
import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.OrderUrgency;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.order.entity.WatchHit;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.order.entity.WatchSort;
import cn.zhian.exchange.order.entity.Watched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders and reports for tests. */
public final class Orders {
    public static final Instant AT = Instant.parse("2026-11-21T08:00:00.250Z");
    public static final String PLATFORM = "abcdefgh234567ab";
    public static final String HERE = "330281001001001";

    private Orders() {}

    public static OrderContent content(OrderKind kind, Optional<Instant> due) {
        boolean query = kind == OrderKind.QUERY;
        return new OrderContent(
                kind,
                OrderUrgency.URGENT,
                "消防通道检查",
                "检查各楼栋消防通道，\n发现堵塞的立即清理。",
                "试验条例第一条",
                due,
                List.of("330281"),
                query ? List.of("出租房屋多少户", "流动人口多少人") : List.of(),
                query ? List.of(new Criterion("population", "FLOATING")) : List.of(),
                kind == OrderKind.WATCH ? Optional.of(watch()) : Optional.empty(),
                List.of(new ChainLink(PLATFORM, "市级平台", "2026-000003")));
    }

    public static WatchOrder watch() {
        return new WatchOrder(
                List.of(
                        new Watched(WatchSort.CARD, "6154412", "门禁卡"),
                        new Watched(WatchSort.DOCUMENT, "990101199001011 23x", "张三"),
                        new Watched(WatchSort.PLATE, "浙B12345", "")),
                "不要惊动，立即报告",
                AT.minusSeconds(60),
                AT.plusSeconds(3_600));
    }

    public static OrderMessage message(long seq, MessageKind what, OrderKind kind) {
        return new OrderMessage(
                seq,
                what,
                "2026-000017",
                1,
                AT,
                what.withContent() ? "" : "请补充照片",
                what.withContent() ? Optional.of(content(kind, Optional.of(AT.plusSeconds(86_400)))) : Optional.empty(),
                what.withContent() ? List.of(file()) : List.of());
    }

    public static CarriedFile file() {
        return new CarriedFile("通知.txt", "内容".getBytes(StandardCharsets.UTF_8));
    }

    public static StepReport result(String number, long step) {
        return new StepReport(
                number,
                step,
                StepKind.RESULT,
                AT,
                "guard",
                "已清理",
                List.of(new OrderAnswer("出租房屋多少户", "12")),
                Optional.empty(),
                List.of(file()));
    }

    public static StepReport step(String number, long step, StepKind kind) {
        Optional<WatchHit> hit = kind == StepKind.HIT ? Optional.of(hit(7)) : Optional.empty();
        return new StepReport(number, step, kind, AT, "", "", List.of(), hit, List.of());
    }

    public static WatchHit hit(long pass) {
        return new WatchHit(1, 0, PLATFORM + ":pass:" + pass, AT, HERE, "东园小区 东门", "IN", true);
    }
}
