package cn.zhian.exchange.order.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.OrdersMoved;
import cn.zhian.platform.node.Hint;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderHintTest {
    @ParameterizedTest
    @EnumSource(OrderActKind.class)
    void readsWhatItWrote(OrderActKind what) {
        for (OrderSide side : OrderSide.values()) {
            OrdersMoved event = new OrdersMoved(side, 7, what, 3);
            assertThat(OrderHint.read(OrderHint.of(event)), is(Optional.of(event)));
        }
    }

    @Test
    void isEmptyForOthers() {
        Hint sound = OrderHint.of(new OrdersMoved(OrderSide.ISSUED, 7, OrderActKind.ISSUED, 3));
        assertThat(OrderHint.read(new Hint("tasks", sound.what())), is(Optional.empty()));
        assertThat(OrderHint.read(new Hint(sound.topic(), JsonValue.EMPTY_JSON_OBJECT)), is(Optional.empty()));
        for (String member : sound.what().keySet()) {
            Hint later = new Hint(
                    sound.topic(),
                    Json.createObjectBuilder(sound.what()).add(member, "LATER").build());
            assertThat(member, OrderHint.read(later), is(Optional.empty()));
        }
    }
}
