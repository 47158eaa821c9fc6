package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.order.entity.WatchSort;
import cn.zhian.exchange.order.entity.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A long list of watched cards. */
public final class WatchedCards {
    private WatchedCards() {}

    /** One card among 499 others, everywhere and for ever. */
    public static WatchList among(String card) {
        List<Watched> entries = new ArrayList<>();
        for (int i = 1; i < 500; i++) {
            entries.add(new Watched(WatchSort.CARD, "77" + i, ""));
        }
        entries.add(new Watched(WatchSort.CARD, card, ""));
        WatchOrder watch = new WatchOrder(
                entries, "", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
        OrderContent like = Orders.content(OrderKind.WATCH, Optional.empty());
        OrderContent content = new OrderContent(
                like.kind(),
                like.urgency(),
                like.title(),
                like.text(),
                like.legalBasis(),
                like.dueAt(),
                List.of("37"),
                like.asked(),
                like.criteria(),
                Optional.of(watch),
                like.chain());
        Optional<Instant> none = Optional.empty();
        return new WatchList(
                List.of(new ReceivedRow(
                        1,
                        1,
                        Orders.PLATFORM,
                        "县级平台",
                        "2026-000001",
                        OrderProgress.READ,
                        1,
                        content,
                        Orders.AT,
                        none,
                        none,
                        none,
                        none,
                        none,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0)),
                List.of());
    }
}
