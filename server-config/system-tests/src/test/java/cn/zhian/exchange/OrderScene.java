package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Users, orders and what tests look at on both sides. */
final class OrderScene {
    private static final AtomicInteger MADE = new AtomicInteger();

    private OrderScene() {}

    /** A signed-in user. @param domain kind and value */
    static Api user(Zhian zhian, Api administrator, String role, String kind, String value) {
        String name = "order" + System.nanoTime() % 1_000_000_000 + MADE.incrementAndGet();
        Map<String, Object> domain = kind.equals("all") ? Map.of("kind", kind) : Map.of("kind", kind, "value", value);
        Answer made = administrator.post(
                "/users", Map.of("username", name, "roles", List.of(role), "domains", List.of(domain)));
        assertThat(made.toString(), made.status(), is(201));
        String first = made.json().get("oneTimePassword").getAsString();
        String password = "Order-Test-20261121";
        Answer changed = zhian.anonymous()
                .post("/password", Map.of("username", name, "oldPassword", first, "newPassword", password));
        assertThat(changed.toString(), changed.status() < 300, is(true));
        return zhian.anonymous().signIn(name, password);
    }

    /** A draft for one platform. */
    static Map<String, Object> draft(String kind, String scope, long child) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", kind);
        draft.put("urgency", "urgent");
        draft.put("title", "消防通道检查");
        draft.put("text", "检查各楼栋消防通道，发现堵塞的立即清理。");
        draft.put("legalBasis", "试验条例第一条");
        draft.put("dueAt", Instant.now().plus(Duration.ofDays(2)).toString());
        draft.put("scope", List.of(scope));
        draft.put("addressees", List.of(child));
        if (kind.equals("query")) {
            draft.put("asked", List.of("出租房屋多少户", "流动人口多少人"));
            draft.put("criteria", List.of(Map.of("item", "population", "value", "FLOATING")));
        }
        return draft;
    }

    /** Drafts and issues. @return the order */
    static JsonObject issued(Api issuer, Map<String, Object> draft) {
        long id = issuer.create("/exchange/orders", draft);
        Answer issued = issuer.post("/exchange/orders/" + id + "/issue", null);
        assertThat(issued.toString(), issued.status(), is(200));
        return issued.json();
    }

    /** The order below, as soon as it is there. */
    static long arrived(Api below, String number) {
        return Await.value("the order below", Duration.ofSeconds(60), () -> {
            JsonArray items =
                    below.get("/exchange/received-orders?number=" + number).items();
            return items.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(
                            items.get(0).getAsJsonObject().get("id").getAsLong());
        });
    }

    static JsonObject only(JsonObject order) {
        return order.getAsJsonArray("addressees").get(0).getAsJsonObject();
    }

    /** Waits until the only addressee of an order is so far. */
    static JsonObject until(Api above, JsonObject order, String progress) {
        String path = "/exchange/orders/" + order.get("id").getAsLong();
        return Await.value(progress + " above", Duration.ofSeconds(90), () -> {
            JsonObject one = only(above.get(path).json());
            return one.get("progress").getAsString().equals(progress)
                    ? java.util.Optional.of(one)
                    : java.util.Optional.empty();
        });
    }

    static Answer addressee(Api above, JsonObject order) {
        JsonObject one = only(
                above.get("/exchange/orders/" + order.get("id").getAsLong()).json());
        return above.get("/exchange/orders/" + order.get("id").getAsLong() + "/addressees/"
                + one.get("id").getAsLong());
    }

    static List<String> acts(JsonObject view) {
        return view.getAsJsonArray("acts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(act -> act.get("kind").getAsString())
                .toList();
    }
}
