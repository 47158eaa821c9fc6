package cn.zhian.exchange.order.view;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.OrdersMoved;
import cn.zhian.platform.node.Hint;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Optional;

/** That something happened to an order, as one node tells it to the others. */
final class OrderHint {
    private static final String TOPIC = "orders";

    private OrderHint() {}

    static Hint of(OrdersMoved event) {
        return new Hint(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("side", event.side().name())
                        .add("id", event.id())
                        .add("what", event.what().name())
                        .add("actor", event.actor())
                        .build());
    }

    /** Reads one; empty if it is another topic's, or not of this form. */
    static Optional<OrdersMoved> read(Hint hint) {
        JsonObject json = hint.what();
        Optional<OrderSide> side = constant(OrderSide.values(), json, "side");
        Optional<OrderActKind> what = constant(OrderActKind.values(), json, "what");
        return TOPIC.equals(hint.topic())
                        && side.isPresent()
                        && what.isPresent()
                        && json.get("id") instanceof JsonNumber id
                        && json.get("actor") instanceof JsonNumber actor
                ? Optional.of(new OrdersMoved(side.get(), id.longValue(), what.get(), actor.longValue()))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, JsonObject json, String member) {
        return json.get(member) instanceof JsonString word
                ? Arrays.stream(all)
                        .filter(one -> one.name().equals(word.getString()))
                        .findFirst()
                : Optional.empty();
    }
}
