package cn.zhian.api;

import static cn.zhian.api.Bodies.with;
import static cn.zhian.api.Refused.conflict;
import static cn.zhian.api.Refused.invalid;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the API refuses, it refuses so that a client can tell why")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRefusalsIT {
    private Api api;
    private Sample sample;

    @BeforeAll
    void community(Running running) {
        api = running.api();
        sample = Sample.place(api);
        sample.putOffline();
    }

    @Test
    void refusesBodiesThatAreNoneOfItsOwn() {
        String path = "/communities";
        for (String body : List.of(
                "",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{\"name\":}",
                "{\"name\":\"x\"} trailing",
                "\u0000",
                "nonsense",
                "[".repeat(20_000),
                "{\"a\":".repeat(5_000))) {
            Answer answer = api.post(path, body);
            String shown = body.substring(0, Math.min(20, body.length())) + " gave " + answer;
            assertThat(shown, answer.status(), is(400));
            assertThat(shown, answer.problem(), is("https://zhian.cn/problems/invalid"));
        }
        Map<String, Object> good = with(sample.body("POST /communities"));
        invalid(api.post(path, with(good, "nonsense", 1)), "nonsense");
        invalid(api.post(path, with(good, "name", 1)), "name");
        invalid(api.post(path, with(good, "name", List.of("x"))), "name");
        invalid(api.post(path, with(good, "kind", "no-such-kind")), "kind");
        invalid(api.post(path, with(good, "kind", "CLOSED")), "kind");
        invalid(api.post(path, with(good, "code", "12345")), "code");
        invalid(api.post(path, with(good, "name", "长".repeat(5_000))), "name");
        invalid(api.post(path, with(good, "name", " ")), "name");
        invalid(api.post("/houses", with(sample.body("POST /houses"), "floor", 1.5)), "floor");
        invalid(api.post("/houses", "{\"unitId\":1e400,\"number\":\"1\",\"use\":\"rented\"}"), "unitId");
    }

    @Test
    void refusesWhatIsTooLargeOrOfAnotherKind() {
        String path = "/communities";
        Answer large = api.post(path, "{\"name\":\"" + "x".repeat(2_000_000) + "\"}");
        assertThat(large.status(), is(413));
        Answer type = api.send("POST", path, "name=x", "application/x-www-form-urlencoded");
        assertThat(type.toString(), type.status(), is(415));
        assertThat(type.problem(), is("https://zhian.cn/problems/unsupported-media-type"));
        assertThat(api.delete(path).problem(), is("https://zhian.cn/problems/method-not-allowed"));
        assertThat(api.get("/no-such-thing").problem(), is("https://zhian.cn/problems/not-found"));
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        String twice = "{\"communityId\":" + sample.id("communities") + ",\"name\":\"甲\",\"name\":\"乙\"}";
        Answer answer = api.post("/buildings", twice);
        assertThat(answer.toString(), answer.status(), is(400));
    }

    @Test
    void refusesWhatIsTakenOrStillNeeded() {
        Object community = sample.body("POST /communities");
        assertThat(api.post("/communities", community).status(), is(201));
        conflict(api.post("/communities", community));
        Object controller = sample.body("POST /controllers");
        assertThat(api.post("/controllers", controller).status(), is(201));
        conflict(api.post("/controllers", controller));
        Object card = sample.body("POST /credentials");
        assertThat(api.post("/credentials", card).status(), is(201));
        conflict(api.post("/credentials", card));
        for (String resource : List.of("communities", "buildings", "units", "houses", "residents")) {
            conflict(api.delete("/" + resource + "/" + sample.id(resource)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"communities", "buildings", "units", "companies", "controllers", "doors"})
    void refusesAChangeThatIsBasedOnAnOldVersion(String resource) {
        String path = "/" + resource + "/" + sample.another(resource);
        long version = api.get(path).json().get("version").getAsLong();
        assertThat(api.patch(path, Map.of("name", "先", "version", version)).status(), is(200));
        conflict(api.patch(path, Map.of("name", "后", "version", version)));
        assertThat(api.get(path).json().get("name").getAsString(), is("先"));
    }

    @Test
    void saysThatAControllerDoesNotAnswer() {
        Answer answer = api.post("/doors/" + sample.id("doors") + "/open", null);
        assertThat(answer.toString(), answer.status(), is(504));
        assertThat(answer.problem(), is("https://zhian.cn/problems/device-unreachable"));
    }
}
