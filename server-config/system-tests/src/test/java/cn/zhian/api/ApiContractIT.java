package cn.zhian.api;

import static cn.zhian.api.Bodies.with;
import static cn.zhian.api.Refused.invalid;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The API keeps the names and values that integrators rely on")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractIT {
    private static final String HOSTILE = "'; DROP TABLE unit; -- <script>alert(1)</script>${7*7}#{7*7}\"\\%_ 智安😀";

    private Api api;
    private Sample sample;

    @BeforeAll
    void community(Running running) {
        api = running.api();
        sample = Sample.place(api);
        sample.putOffline();
    }

    @ParameterizedTest
    @CsvSource({
        "communities,name",
        "buildings,name",
        "units,name",
        "houses,number",
        "companies,name",
        "controllers,name",
        "groups,name",
        "door-groups,name",
        "profiles,name",
        "calendars,name"
    })
    void createsReadsChangesAndDeletes(String resource, String field) {
        Map<String, Object> body = with(sample.body("POST /" + resource));
        Answer created = api.post("/" + resource, body);
        assertThat(created.toString(), created.status(), is(201));
        String path = "/" + resource + "/" + created.id();
        JsonObject read = api.get(path).json();
        body.forEach((name, value) -> {
            if (value instanceof String) {
                assertThat(name, read.get(name).getAsString(), is(value));
            }
        });
        Answer changed = api.patch(path, Map.of(field, "改" + Fresh.digits(6)));
        assertThat(changed.toString(), changed.status(), is(200));
        for (String name : read.keySet()) {
            // The label and the address are put together from names.
            boolean moves = Set.of(field, "version", "changedAt", "label", "standardAddress")
                    .contains(name);
            if (!moves) {
                assertThat(name + " after a change of " + field, changed.json().get(name), is(read.get(name)));
            }
        }
        assertThat(api.delete(path).status(), is(204));
        Answer gone = api.get(path);
        assertThat(gone.status(), is(404));
        assertThat(gone.problem(), is("https://zhian.cn/problems/not-found"));
    }

    @Test
    void keepsHostileTextAsItIs() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> fields = Map.of(
                "communities",
                "address",
                "buildings",
                "name",
                "units",
                "name",
                "houses",
                "standardAddress",
                "companies",
                "name",
                "groups",
                "name",
                "door-groups",
                "name",
                "profiles",
                "name",
                "calendars",
                "name");
        fields.forEach((resource, field) -> {
            String text = HOSTILE.substring(0, Math.min(HOSTILE.length(), 45)) + Fresh.digits(4);
            Answer answer = api.post("/" + resource, with(sample.body("POST /" + resource), field, text));
            if (answer.status() != 201
                    || !api.get("/" + resource + "/" + answer.id())
                            .json()
                            .get(field)
                            .getAsString()
                            .equals(text)) {
                wrong.add(resource + "." + field + ": " + answer);
            }
        });
        assertThat(wrong, is(empty()));
        String escaped = java.net.URLEncoder.encode(HOSTILE, java.nio.charset.StandardCharsets.UTF_8);
        for (String query : List.of(
                "/residents?name=",
                "/residents?phone=",
                "/residents?documentNumber=",
                "/communities?name=",
                "/houses?number=",
                "/companies?name=",
                "/controllers?text=",
                "/credentials?value=",
                "/passes?name=",
                "/passes?card=",
                "/users?text=")) {
            Answer answer = api.get(query + escaped);
            assertThat(query + " " + answer, answer.status(), is(200));
            assertThat(answer.items().size(), is(0));
        }
        assertThat(
                api.get("/units?communityId=" + sample.id("communities"))
                        .items()
                        .isEmpty(),
                is(false));
    }

    @Test
    void givesTimesWithTheOffsetOfChinaAndTakesAnyOffset() {
        Instant from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> body = with(
                sample.body("POST /rights"),
                "from",
                from.toString(),
                "to",
                from.plus(30, ChronoUnit.DAYS)
                        .atOffset(java.time.ZoneOffset.ofHours(-5))
                        .toString());
        Answer answer = api.post("/rights", body);
        assertThat(answer.toString(), answer.status(), is(201));
        String shown = answer.json().get("from").getAsString();
        assertThat(shown, endsWith("+08:00"));
        assertThat(OffsetDateTime.parse(shown).toInstant(), is(from));
        assertThat(
                OffsetDateTime.parse(answer.json().get("to").getAsString()).toInstant(),
                is(from.plus(30, ChronoUnit.DAYS)));
        for (String bad : List.of("2026-01-01T00:00:00", "yesterday", "2026-02-30T00:00:00+08:00")) {
            invalid(api.post("/rights", with(body, "from", bad)), "from");
            invalid(api.get("/passes?from=" + bad), "from");
        }
    }
}
