package cn.zhian.api;

import static cn.zhian.api.Bodies.with;
import static cn.zhian.api.Refused.invalid;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.StoredTarget;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Targets over the API")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTargetsIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    private Running running;
    private Sample sample;
    private Api own;
    private Api other;

    @BeforeAll
    void communities(Running shared) {
        running = shared;
        sample = Sample.place(running.api());
        own = sample.user(running.zhian().anonymous(), "ADMINISTRATOR");
        other = Sample.place(running.api()).user(running.zhian().anonymous(), "ADMINISTRATOR");
    }

    private String target(long id) {
        return "/exchange/targets/" + StoredTarget.in(running.zhian(), sample.id("communities"), id, "目标" + id);
    }

    private static JsonObject figures(Answer answer) {
        return answer.json().getAsJsonObject("figures");
    }

    @Test
    void isServedOnlyWhileItIsNotPaused() {
        String path = target(7_790_001);
        assertThat(own.get(path).json().get("state").getAsString(), is("paused"));
        assertThat(own.post(path + "/resume", null).status(), is(200));
        own.patch("/houses/" + sample.id("houses"), Map.of("floor", 9));
        Await.until(
                "somebody has to do something",
                SOON,
                () -> own.get(path).json().get("state").getAsString().equals("blocked"));
        assertThat(figures(own.get(path)).get("error").getAsString(), containsString("pigeon"));
        JsonObject cause = figures(own.get(path)).getAsJsonObject("cause");
        assertThat(cause.get("word").getAsString(), is("no-protocol"));
        assertThat(cause.get("about").getAsString(), is("pigeon"));
        assertThat(own.post(path + "/pause", null).json().get("state").getAsString(), is("paused"));
        String name = own.get(path).json().get("name").getAsString();
        invalid(own.delete(path), "name");
        assertThat(
                own.delete(path + "?name=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                        .status(),
                is(204));
        assertThat(own.get(path).status(), is(404));
    }

    @Test
    void keepsDeadLettersUntilSomebodyDecides() {
        String path = target(7_790_002);
        JsonObject letter = own.get(path + "/dead-letters").items().get(0).getAsJsonObject();
        assertThat(letter.get("recordId").getAsString(), is("a:house:1"));
        assertThat(letter.getAsJsonObject("cause").get("word").getAsString(), is("record-item-missing"));
        assertThat(own.get(path + "/dead-letters?text=nothing").items().isEmpty(), is(true));
        List<Long> ids = List.of(letter.get("id").getAsLong());
        assertThat(
                own.post(path + "/dead-letters/resend", Map.of("ids", ids))
                        .json()
                        .get("records")
                        .getAsInt(),
                is(1));
        assertThat(
                own.get(path + "/dead-letters?kind=house")
                        .items()
                        .get(0)
                        .getAsJsonObject()
                        .get("waiting")
                        .getAsBoolean(),
                is(true));
        invalid(own.post(path + "/dead-letters/discard", Map.of("ids", ids)), "reason");
        assertThat(
                own.post(path + "/dead-letters/discard", Map.of("ids", ids, "reason", "试验"))
                        .status(),
                is(200));
        assertThat(own.get(path + "/dead-letters").items().isEmpty(), is(true));
        assertThat(own.get(path + "/rates").items().isEmpty(), is(true));
    }

    @Test
    void saysWhatARewindSendsAgain() {
        String path = target(7_790_003);
        String from = Bodies.time(-1);
        Answer preview = own.get(path + "/rewind?from=" + from.replace("+", "%2B"));
        assertThat(preview.toString(), preview.status(), is(200));
        long changes = preview.json().get("changes").getAsLong();
        assertThat(own.post(path + "/rewind", Map.of("from", from)).status(), is(200));
        assertThat(figures(own.get(path)).get("lagRecords").getAsLong() >= changes, is(true));
        invalid(own.post(path + "/rewind", Map.of("from", Bodies.time(1))), "from");
        assertThat(figures(own.post(path + "/export", null)).get("exportSent").getAsLong(), is(0L));
    }

    @Test
    void isNotThereForAnotherCommunity() {
        String path = target(7_790_004);
        for (Answer answer : List.of(
                other.get(path),
                other.patch(path, Map.of("scope", "x")),
                other.post(path + "/resume", null),
                other.delete(path + "?name=x"),
                other.get(path + "/dead-letters"),
                other.post(path + "/dead-letters/resend", Map.of("ids", List.of(1))))) {
            assertThat(answer.toString(), answer.status(), is(404));
        }
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(
                other.get("/exchange/targets?size=500").items().asList().stream()
                        .map(item -> item.getAsJsonObject().get("id").getAsLong())
                        .noneMatch(one -> one == id),
                is(true));
    }

    @Test
    void takesNamedItemsAloneOrWhatIsLeftOut() {
        Answer made = own.post(
                "/exchange/targets",
                with(sample.body("POST /exchange/targets"), "communities", List.of(sample.id("communities"))));
        assertThat(made.toString(), made.status(), is(201));
        String path = "/exchange/targets/" + made.id();
        own.post(path + "/pause", null);
        assertThat(only(own.get(path)).isJsonNull(), is(true));
        invalid(own.patch(path, Map.of("only", List.of("house.floor", "house.wallpaper"))), "only");
        invalid(own.patch(path, Map.of("only", List.of("house.floor"))), "leftOut");
        Answer changed = own.patch(path, Map.of("only", List.of("house.floor"), "leftOut", List.of()));
        assertThat(changed.toString(), changed.status(), is(200));
        assertThat(only(changed).getAsJsonArray().get(0).getAsString(), is("house.floor"));
        invalid(own.patch(path, Map.of("leftOut", List.of("phone"))), "leftOut");
        Answer again = own.patch(path, "{\"leftOut\":[\"phone\"],\"only\":null}");
        assertThat(again.toString(), again.status(), is(200));
        assertThat(only(again).isJsonNull(), is(true));
    }

    private static JsonElement only(Answer answer) {
        return answer.json().getAsJsonObject("settings").get("only");
    }

    @Test
    void asksForBasisTermAndSafeAddress() {
        Map<String, Object> body = with(
                sample.body("POST /exchange/targets"),
                "communities",
                List.of(sample.id("communities")),
                "protocol",
                "no-such",
                "address",
                "http://county.example",
                "legalBasis",
                " ",
                "to",
                "2025-01-01",
                "kinds",
                List.of());
        Answer answer = own.post("/exchange/targets", body);
        List<String> fields = answer.json().getAsJsonArray("errors").asList().stream()
                .map(error -> error.getAsJsonObject().get("field").getAsString())
                .toList();
        assertThat(fields, hasItems("protocol", "address", "legalBasis", "to", "kinds"));
    }
}
