package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.SharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The API keeps the names and values that integrators rely on")
@ExtendWith(SharedZhian.class)
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

    private static Map<String, Object> with(Object body, Object... namesAndValues) {
        Map<String, Object> all = new HashMap<>();
        ((Map<?, ?>) body).forEach((name, value) -> all.put(name.toString(), value));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return all;
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

    @ParameterizedTest
    @ValueSource(strings = {"new", "closed", "semi-open", "open", "village", "single-building", "resettlement"})
    void takesEveryKindOfCommunity(String kind) {
        echoes("communities", "kind", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-lived", "rented", "group-rented", "vacant"})
    void takesEveryUseOfAHouse(String use) {
        echoes("houses", "use", use);
    }

    @ParameterizedTest
    @ValueSource(strings = {"householder", "family", "tenant", "other"})
    void takesEveryRelation(String relation) {
        echoes("residents", "relation", relation);
    }

    @ParameterizedTest
    @CsvSource({"passport,E", "hk-macao-permit,H", "taiwan-permit,''", "residence-permit,''", "other,X"})
    void takesEveryTypeOfDocument(String type, String prefix) {
        String number = type.equals("residence-permit")
                ? cn.zhian.harness.Scene.document("810000" + "19900101" + Fresh.digits(3))
                : prefix + Fresh.digits(8);
        Answer answer = api.post(
                "/residents",
                with(
                        sample.body("POST /residents"),
                        "documentType",
                        type,
                        "documentNumber",
                        number,
                        "gender",
                        "female",
                        "birthDate",
                        "1990-01-01"));
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(answer.json().get("documentType").getAsString(), is(type));
    }

    @ParameterizedTest
    @CsvSource({"card,''", "id-card,99887766", "face,template", "fingerprint,template", "qr,code", "pin,''"})
    void takesEveryKindOfCredential(String kind, String prefix) {
        long resident = sample.another("residents");
        String value = kind.equals("pin")
                ? Fresh.digits(4).replace('0', '1')
                : prefix + Fresh.digits(8).replace('0', '1');
        Map<String, Object> body = Map.of("residentId", resident, "kind", kind, "value", value);
        Answer answer = api.post("/credentials", body);
        assertThat(answer.toString(), answer.status(), is(201));
        String path = "/credentials/" + answer.id();
        assertThat(api.get(path).json().get("kind").getAsString(), is(kind));
        assertThat(statusAfter(path + "/lost"), is("lost"));
        assertThat(statusAfter(path + "/restore"), is("active"));
        assertThat(statusAfter(path + "/cancel"), is("cancelled"));
        Answer late = api.post(path + "/restore", null);
        assertThat(late.status(), is(409));
        assertThat(late.problem(), is("https://zhian.cn/problems/conflict"));
    }

    private String statusAfter(String path) {
        Answer answer = api.post(path, null);
        assertThat(path + " " + answer, answer.status(), is(200));
        return answer.json().get("status").getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "out", "both"})
    void takesEveryDirection(String direction) {
        long controller = sample.another("controllers");
        Map<String, Object> door = Map.of("controllerId", controller, "number", 1, "name", "门", "direction", direction);
        Answer answer = api.post("/doors", door);
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(answer.json().get("direction").getAsString(), is(direction));
    }

    private void echoes(String resource, String field, String value) {
        Answer answer = api.post("/" + resource, with(sample.body("POST /" + resource), field, value));
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(api.get("/" + resource + "/" + answer.id()).json().get(field).getAsString(), is(value));
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

    @Test
    void losesAndDoublesNothingWhilePaging() {
        long building = sample.another("buildings");
        Set<Long> there = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            there.add(api.create("/units", Map.of("buildingId", building, "name", "单元" + i)));
        }
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        int page = 0;
        do {
            JsonObject slice = api.get("/units?buildingId=" + building + "&size=5" + cursor)
                    .json();
            for (JsonElement item : slice.getAsJsonArray("items")) {
                seen.add(item.getAsJsonObject().get("id").getAsLong());
            }
            api.create("/units", Map.of("buildingId", building, "name", "后来" + page++));
            cursor = more(slice) ? "&cursor=" + slice.get("nextCursor").getAsString() : "";
        } while (!cursor.isEmpty() && page < 30);
        assertThat("doubled", new HashSet<>(seen).size(), is(seen.size()));
        assertThat("lost", new HashSet<>(seen).containsAll(there), is(true));
    }

    private static boolean more(JsonObject slice) {
        return slice.has("nextCursor") && !slice.get("nextCursor").isJsonNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communities",
                "buildings",
                "units",
                "houses",
                "residents",
                "companies",
                "controllers",
                "doors",
                "credentials",
                "rights",
                "passes",
                "alarms",
                "users"
            })
    void refusesASizeOutOfRangeAndAForeignCursor(String resource) {
        for (String size : List.of("0", "501", "-1", "x", "99999999999")) {
            invalid(api.get("/" + resource + "?size=" + size), "size");
        }
        assertThat(api.get("/" + resource + "?size=500").status(), is(200));
        assertThat(api.get("/" + resource + "?size=1").items().size() <= 1, is(true));
        for (String cursor : List.of("nonsense", "-", "1%27%20OR%201=1", "9".repeat(40))) {
            invalid(api.get("/" + resource + "?cursor=" + cursor), "cursor");
        }
        assertThat(api.get("/" + resource + "/999999999999").status(), is(not(500)));
        assertThat(api.get("/" + resource + "/x").status(), is(404));
    }

    private static void invalid(Answer answer, String field) {
        assertThat(answer.toString(), answer.status(), is(400));
        assertThat(answer.problem(), is("https://zhian.cn/problems/invalid"));
        JsonArray errors = answer.json().getAsJsonArray("errors");
        List<String> fields = errors.asList().stream()
                .map(error -> error.getAsJsonObject().get("field").getAsString())
                .toList();
        assertThat(answer.toString(), fields, hasItem(field));
        errors.forEach(error -> assertThat(
                "a text, not a key: " + error,
                error.getAsJsonObject().get("detail").getAsString().startsWith("problem."),
                is(false)));
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

    private static void conflict(Answer answer) {
        assertThat(answer.toString(), answer.status(), is(409));
        assertThat(answer.problem(), is("https://zhian.cn/problems/conflict"));
        String detail = answer.json().get("detail").getAsString();
        assertThat("a text, not a key: " + detail, detail.startsWith("problem."), is(false));
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
