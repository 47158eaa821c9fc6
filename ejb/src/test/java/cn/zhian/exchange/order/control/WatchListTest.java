package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whom and what is watched for")
class WatchListTest {
    private final WatchList list = new WatchList(List.of(order(5), order(6)), List.of());

    private static ReceivedRow order(long id) {
        Optional<Instant> none = Optional.empty();
        return new ReceivedRow(
                id,
                1,
                Orders.PLATFORM,
                "县级平台",
                "2026-00000" + id,
                OrderProgress.READ,
                2,
                Orders.content(OrderKind.WATCH, none),
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
                0);
    }

    private static OutRecord pass(long id, Instant at, String community, String card, long resident) {
        var body = Json.createObjectBuilder()
                .add("communityName", "东园小区")
                .add("gateName", "东门")
                .add("direction", "IN")
                .add("granted", false);
        if (!card.isEmpty()) {
            body.add("cardNumber", card);
        }
        if (resident > 0) {
            body.add("resident", Orders.PLATFORM + ":resident:" + resident);
        }
        return record(RecordKind.PASS, id, at, community, false, body.build());
    }

    private static OutRecord resident(long id, String document, boolean erased) {
        JsonObject body = erased
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("IDNumber", document).build();
        return record(RecordKind.RESIDENT, id, Orders.AT, Orders.HERE, erased, body);
    }

    private static OutRecord record(
            RecordKind kind, long id, Instant at, String community, boolean erased, JsonObject body) {
        String name = Orders.PLATFORM + ":" + kind.word() + ":" + id;
        return new OutRecord(name, kind, community, 1, at, erased, body);
    }

    @Test
    void findsACardOnceForEachOrder() {
        List<WatchList.Found> found = list.pass(pass(7, Orders.AT, Orders.HERE, "6154412", 0));
        assertThat(found.stream().map(WatchList.Found::orderId).toList(), is(List.of(5L, 6L)));
        assertThat(found.get(0).passId(), is(7L));
        assertThat(found.get(0).hit().place(), is("东园小区 东门"));
        assertThat(found.get(0).hit().edition(), is(2));
        assertThat(found.get(0).hit().item(), is(0));
    }

    @Test
    void looksAtTimeAndPlace() {
        Instant from = Orders.watch().from();
        Instant until = Orders.watch().until();
        assertThat(list.pass(pass(7, from.minusMillis(1), Orders.HERE, "6154412", 0)), is(empty()));
        assertThat(list.pass(pass(7, from, Orders.HERE, "6154412", 0)).size(), is(2));
        assertThat(list.pass(pass(7, until, Orders.HERE, "6154412", 0)), is(empty()));
        assertThat(list.pass(pass(7, Orders.AT, "330282001001001", "6154412", 0)), is(empty()));
        assertThat(list.pass(pass(7, Orders.AT, Orders.HERE, "61544120", 0)), is(empty()));
        assertThat(list.pass(pass(7, Orders.AT, Orders.HERE, "", 0)), is(empty()));
    }

    @Test
    void learnsAndForgetsResidents() {
        assertThat(list.pass(pass(7, Orders.AT, Orders.HERE, "", 70)), is(empty()));
        assertThat(list.resident(70, resident(70, "99010119900101123X", false)).size(), is(2));
        List<WatchList.Found> found = list.pass(pass(7, Orders.AT, Orders.HERE, "", 70));
        assertThat(found.get(0).hit().item(), is(1));
        assertThat(list.pass(pass(8, Orders.AT, Orders.HERE, "6154412", 70)).size(), is(2));
        assertThat(list.resident(70, resident(70, "990101199001011999", false)), is(empty()));
        assertThat(list.knows(70), is(false));
        list.resident(70, resident(70, "99010119900101123X", false));
        list.resident(70, resident(70, "", true));
        assertThat(list.pass(pass(9, Orders.AT, Orders.HERE, "", 70)), is(empty()));
    }
}
