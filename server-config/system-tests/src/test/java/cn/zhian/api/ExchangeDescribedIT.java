package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.StoredTarget;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Targets answer what the published description says")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeDescribedIT {
    private static final String TARGET = "/exchange/targets/{id}";

    private OpenApi description;
    private Api api;
    private Sample sample;
    private long id;

    @BeforeAll
    void target(Running running) {
        description = OpenApi.of(running.zhian());
        api = running.api();
        sample = Sample.place(api);
        id = StoredTarget.in(running.zhian(), sample.id("communities"), 7_790_005, "目标，合同试验");
    }

    private void fits(String operation, int status, Answer answer) {
        assertThat(answer.toString(), answer.status(), is(status));
        JsonObject schema = description.answered(operation, "" + status);
        assertThat(operation, DescribedValue.wrong(description, schema, answer.json()), is(empty()));
    }

    @Test
    void readsAndActs() {
        String path = TARGET.replace("{id}", "" + id);
        fits("GET /exchange/targets", 200, api.get("/exchange/targets?size=500"));
        fits("GET " + TARGET, 200, api.get(path));
        fits("GET " + TARGET + "/rates", 200, api.get(path + "/rates"));
        Answer letters = api.get(path + "/dead-letters");
        fits("GET " + TARGET + "/dead-letters", 200, letters);
        long letter = letters.items().get(0).getAsJsonObject().get("id").getAsLong();
        fits("POST " + TARGET + "/pause", 200, api.post(path + "/pause", null));
        fits(
                "POST " + TARGET + "/dead-letters/discard",
                200,
                api.post(path + "/dead-letters/discard", Map.of("ids", List.of(letter), "reason", "试验")));
    }

    @Test
    void takesWhatIsDescribedAndNothingElse() {
        Map<String, Object> body = sample.body("POST /exchange/targets") instanceof Map<?, ?> map
                ? Bodies.with(map, "communities", List.of(sample.id("communities")))
                : Map.of();
        JsonObject schema = description.taken("POST /exchange/targets");
        JsonObject sent = new com.google.gson.Gson().toJsonTree(body).getAsJsonObject();
        assertThat(DescribedValue.wrong(description, schema, sent), is(empty()));
        Answer made = api.post("/exchange/targets", body);
        fits("POST /exchange/targets", 201, made);
        String path = "/exchange/targets/" + made.id();
        fits("PATCH " + TARGET, 200, api.patch(path, Map.of("scope", "核对；“范围”𠮷")));
        api.post(path + "/pause", null);
        sent.add("colour", new JsonPrimitive("red"));
        assertThat(
                "the check can fail",
                DescribedValue.wrong(description, schema, sent),
                hasItem("$.colour is not described"));
        assertThat(
                api.post("/exchange/targets", Bodies.with(body, "colour", "red"))
                        .status(),
                is(not(201)));
    }
}
