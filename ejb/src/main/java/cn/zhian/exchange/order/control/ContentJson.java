package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.ChainLink;
import cn.zhian.exchange.order.entity.Criterion;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderUrgency;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.order.entity.WatchSort;
import cn.zhian.exchange.order.entity.Watched;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contents of orders as JSON: on the wire and, encrypted, in the database. */
public final class ContentJson {
    private static final String PLATFORM = "[a-z2-7]{16}";
    static final String NUMBER = "[0-9]{4}-[0-9]{6,12}";

    private ContentJson() {}

    /** Of a content. */
    public static JsonObject of(OrderContent content) {
        JsonObjectBuilder json = WireJson.object()
                .add("kind", content.kind().word())
                .add("urgency", content.urgency().word())
                .add("title", content.title())
                .add("text", content.text())
                .add("legalBasis", content.legalBasis())
                .add("scope", list(content.scope(), WireJson::text))
                .add("asked", list(content.asked(), WireJson::text))
                .add("criteria", list(content.criteria(), ContentJson::criterion))
                .add("chain", list(content.chain(), ContentJson::link));
        content.dueAt().ifPresent(due -> json.add("due", due.toString()));
        content.watch().ifPresent(watch -> json.add("watch", watch(watch)));
        return json.build();
    }

    private static JsonValue criterion(Criterion one) {
        return WireJson.object()
                .add("item", one.item())
                .add("value", one.value())
                .build();
    }

    private static JsonValue link(ChainLink one) {
        return WireJson.object()
                .add("platform", one.platform())
                .add("name", one.name())
                .add("number", one.number())
                .build();
    }

    private static JsonObject watch(WatchOrder watch) {
        return WireJson.object()
                .add("entries", list(watch.entries(), ContentJson::watched))
                .add("onHit", watch.onHit())
                .add("from", watch.from().toString())
                .add("until", watch.until().toString())
                .build();
    }

    private static JsonValue watched(Watched one) {
        return WireJson.object()
                .add("sort", one.sort().word())
                .add("value", one.value())
                .add("note", one.note())
                .build();
    }

    static <T> JsonArrayBuilder list(List<T> all, Function<T, JsonValue> each) {
        JsonArrayBuilder array = WireJson.array();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    /** Reads a content; also checks that it is whole. */
    public static OrderContent read(JsonValue json) throws Unreadable {
        Members members = Members.of(json);
        OrderContent content = new OrderContent(
                members.choice("kind", OrderKind::of),
                members.choice("urgency", OrderUrgency::of),
                members.text("title", OrderLimits.TITLE),
                members.text("text", OrderLimits.TEXT),
                members.text("legalBasis", OrderLimits.BASIS),
                members.maybeTime("due"),
                members.list("scope", OrderLimits.SCOPE, ContentJson::division),
                members.texts("asked", OrderLimits.ASKED, OrderLimits.BASIS),
                members.list("criteria", OrderLimits.CRITERIA, ContentJson::criterion),
                watch(members.object("watch")),
                members.list("chain", OrderLimits.CHAIN, ContentJson::link));
        members.end();
        if (content.title().isBlank() || content.scope().isEmpty()) {
            throw new Unreadable("title");
        }
        if ((content.kind() == OrderKind.WATCH) != content.watch().isPresent()) {
            throw new Unreadable("watch");
        }
        return content;
    }

    private static String division(JsonValue value) throws Unreadable {
        String code = Members.text(value, "scope", 15);
        if (!code.matches("[0-9]{2,15}")) {
            throw new Unreadable("scope");
        }
        return code;
    }

    private static Criterion criterion(JsonValue value) throws Unreadable {
        Members members = Members.of(value);
        Criterion one = new Criterion(members.text("item", 60), members.text("value", OrderLimits.NOTE));
        members.end();
        return one;
    }

    private static ChainLink link(JsonValue value) throws Unreadable {
        Members members = Members.of(value);
        ChainLink link = new ChainLink(
                members.matching("platform", PLATFORM), members.text("name", 100), members.matching("number", NUMBER));
        members.end();
        return link;
    }

    private static Optional<WatchOrder> watch(Optional<Members> found) throws Unreadable {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Members members = found.get();
        WatchOrder watch = new WatchOrder(
                members.list("entries", OrderLimits.WATCHED, ContentJson::watched),
                members.text("onHit", OrderLimits.WORDS),
                members.time("from"),
                members.time("until"));
        members.end();
        if (watch.entries().isEmpty() || !watch.from().isBefore(watch.until())) {
            throw new Unreadable("watch");
        }
        return Optional.of(watch);
    }

    private static Watched watched(JsonValue value) throws Unreadable {
        Members members = Members.of(value);
        Watched one = new Watched(
                members.choice("sort", WatchSort::of),
                members.text("value", OrderLimits.NOTE),
                members.text("note", OrderLimits.NOTE));
        members.end();
        if (one.value().isEmpty()) {
            throw new Unreadable("value");
        }
        return one;
    }
}
