package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.api.Expectation.Reach;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Every operation of the API, for every role and two communities")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorizationIT {
    private final Map<String, Map<String, Api>> users = new LinkedHashMap<>();
    private Running running;
    private Map<String, Sample> samples;

    @BeforeAll
    void twoCommunities(Running shared) {
        running = shared;
        samples = new LinkedHashMap<>();
        samples.put("east", Sample.complete(running, Controllers.FIRST + 16));
        samples.put("west", Sample.complete(running, Controllers.FIRST + 17));
        samples.forEach((name, sample) -> {
            Map<String, Api> byRole = new LinkedHashMap<>();
            Expectation.ROLES.forEach(
                    role -> byRole.put(role, sample.user(running.zhian().anonymous(), role)));
            users.put(name, byRole);
        });
    }

    @Test
    @Order(1)
    void knowsEveryOperationAndEveryRole() {
        assertThat(OpenApi.of(running.zhian()).operations(), is(new TreeSet<>(Expectation.operations())));
        Set<String> offered = new TreeSet<>();
        String refusal = running.api().get("/users?role=no-such-role").text();
        for (String role : Expectation.ROLES) {
            if (refusal.contains(role.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))) {
                offered.add(role);
            }
        }
        assertThat(offered, is(new TreeSet<>(Expectation.ROLES)));
        String choices = JsonParser.parseString(refusal)
                .getAsJsonObject()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("detail")
                .getAsString();
        assertThat("a role without expectation", choices.split(", ").length, is(Expectation.ROLES.size()));
    }

    @Test
    @Order(2)
    void refusesWhoIsNotSignedIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        Sample east = samples.get("east");
        List<Api> strangers = List.of(
                running.zhian().anonymous(),
                running.zhian().anonymous().withToken("A".repeat(43)),
                running.zhian().anonymous().withToken("nonsense"));
        unchanged(() -> {
            for (Expectation expected : Expectation.TABLE) {
                if (expected.reach() != Reach.OPEN) {
                    for (Api stranger : strangers) {
                        check(wrong, expected, "nobody", Calls.call(stranger, expected, east), 401, "unauthenticated");
                    }
                }
            }
        });
        assertThat(wrong, is(empty()));
    }

    @Test
    @Order(3)
    void refusesTheWrongRole() throws Exception {
        List<String> wrong = new ArrayList<>();
        unchanged(() -> each((expected, role, api, own, other) -> {
            if (expected.reach() != Reach.OPEN && !expected.allows(role)) {
                check(wrong, expected, role, Calls.call(api, expected, own), 403, "denied");
                Answer there = Calls.call(api, expected, other);
                // A change reads first; what the caller may not see is not there, whatever else it may not do.
                boolean unseen = expected.method().equals("PATCH") && there.status() == 404;
                if (!unseen) {
                    check(wrong, expected, role, there, 403, "denied");
                }
            }
        }));
        assertThat(wrong, is(empty()));
    }

    @Test
    @Order(4)
    void hidesTheOtherCommunity() throws Exception {
        List<String> wrong = new ArrayList<>();
        unchanged(() -> each((expected, role, api, own, other) -> {
            if (!expected.allows(role)) {
                return;
            }
            switch (expected.reach()) {
                case ONE -> check(wrong, expected, role, Calls.call(api, expected, other), 404, "not-found");
                case EVERYTHING -> check(wrong, expected, role, Calls.call(api, expected, own), 403, "denied");
                case INTO, SUMS -> {
                    Answer answer = Calls.call(api, expected, other);
                    if (answer.status() != 403 && answer.status() != 404) {
                        wrong.add(role + " " + expected.operation() + " into the other community: " + answer);
                    }
                }
                case LIST -> wrong.addAll(foreign(expected, role, api, own, other));
                default -> {
                    // Reaches no community.
                }
            }
        }));
        assertThat(wrong, is(empty()));
    }

    // Both what the list shows without a filter, and what it shows when the other community is asked for.
    private static List<String> foreign(Expectation expected, String role, Api api, Sample own, Sample other) {
        List<String> found = new ArrayList<>();
        String list = "/" + expected.resource();
        Answer all = api.get(list + "?size=500");
        if (all.status() != 200 || all.items().isEmpty()) {
            found.add(role + " " + expected.operation() + " shows nothing of the own community: " + all);
        }
        Answer asked = api.get(list + "?size=500&communityId=" + other.id("communities"));
        boolean refused = asked.status() == 403 || asked.status() == 404;
        Stream<JsonElement> shown = Stream.of(all, asked)
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> answer.items().asList().stream());
        shown.map(JsonElement::getAsJsonObject)
                .filter(item -> belongs(item, expected.resource(), other))
                .forEach(item -> found.add(role + " " + expected.operation() + " shows " + item));
        if (asked.status() != 200 && !refused) {
            found.add(role + " " + expected.operation() + " for the other community: " + asked);
        }
        return found;
    }

    private static boolean belongs(JsonObject item, String resource, Sample other) {
        if (Set.of("communities", "users", "service-accounts").contains(resource)) {
            return item.get("id").getAsLong() == other.id(resource);
        }
        JsonElement community = item.get("communityId");
        return community != null && !community.isJsonNull() && community.getAsLong() == other.id("communities");
    }

    private interface Work {
        void run() throws Exception;
    }

    private interface Cell {
        void check(Expectation expected, String role, Api api, Sample own, Sample other);
    }

    private void each(Cell cell) {
        for (Expectation expected : Expectation.TABLE) {
            users.forEach((name, byRole) -> byRole.forEach((role, api) -> cell.check(
                    expected, role, api, samples.get(name), samples.get(name.equals("east") ? "west" : "east"))));
        }
    }

    private void unchanged(Work work) throws Exception {
        try (Connection database = running.zhian().database()) {
            Map<String, String> before = Snapshot.of(database);
            work.run();
            assertThat("what the database holds", Snapshot.of(database), is(before));
        }
    }

    private static void check(
            List<String> wrong, Expectation expected, String role, Answer answer, int status, String problem) {
        if (answer.status() != status || !answer.problem().endsWith("/" + problem)) {
            wrong.add(role + " " + expected.operation() + ": " + answer);
        }
    }
}
