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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("What a role may do in the API, it can do")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GrantedIT {
    private final Map<String, Api> users = new LinkedHashMap<>();
    private Running running;
    private Sample sample;

    @BeforeAll
    void community(Running shared) {
        running = shared;
        sample = Sample.complete(running, Controllers.FIRST + 20);
        Expectation.ROLES.forEach(
                role -> users.put(role, sample.user(running.zhian().anonymous(), role)));
    }

    @Test
    @Order(1)
    void letsTheRightRoleReleaseAllDoors() {
        Expectation expected = expectation("POST /emergency-releases");
        users.forEach((role, api) -> {
            if (expected.allows(role)) {
                long release = sample.release(api);
                assertThat(
                        role,
                        running.api().get("/emergency-releases/" + release).status(),
                        is(200));
            }
        });
    }

    @Test
    @Order(2)
    void letsTheRightRoleWorkInItsCommunity() {
        List<String> wrong = new ArrayList<>();
        each((expected, role, api) -> {
            boolean tried = expected.reach() != Reach.OPEN
                    && expected.reach() != Reach.EVERYTHING
                    && expected.reach() != Reach.NETWORK
                    && expected.reach() != Reach.OWN
                    && expected.reach() != Reach.NONE
                    && !expected.operation().equals("POST /logout")
                    // Another one is in the way until its doors have confirmed.
                    && !expected.operation().equals("POST /emergency-releases");
            if (tried && expected.allows(role)) {
                Answer answer = Calls.send(api, expected, target(expected), sample);
                // What is in use already, or has no picture or draft any more, is no matter of rights.
                boolean gone = answer.status() == 404
                        && (expected.operation().endsWith("/photo")
                                || expected.operation().contains("/draft"));
                if (answer.status() >= 300 && answer.status() != 409 && !gone) {
                    wrong.add(role + " " + expected.operation() + ": " + answer);
                }
            }
        });
        assertThat(wrong, is(empty()));
    }

    @Test
    void letsTheRightRoleFoundACommunityWhereItsDomainIsEverything() {
        Expectation expected = expectation("POST /communities");
        for (String role : Expectation.ROLES) {
            Map<String, Object> body = Bodies.with(sample.userBody(role), "domains", List.of(Map.of("kind", "all")));
            Api everywhere =
                    Account.of(running.api(), running.zhian().anonymous(), body).api();
            Answer answer = everywhere.post("/communities", sample.body("POST /communities"));
            assertThat(role + " " + answer, answer.status(), is(expected.allows(role) ? 201 : 403));
        }
    }

    @Test
    void letsTheRightRoleSearchTheNetwork() {
        Expectation expected = expectation("POST /controllers/search");
        Map<String, Object> simulated = Map.of(
                "protocol",
                "uhppote",
                "host",
                "127.0.0.1",
                "port",
                running.controllers().port());
        users.forEach((role, api) -> {
            if (expected.allows(role)) {
                Answer answer = api.post("/controllers/search", simulated);
                assertThat(role + " " + answer, answer.status(), is(200));
                assertThat(role + " found none", answer.items().isEmpty(), is(false));
            }
        });
    }

    private interface Cell {
        void check(Expectation expected, String role, Api api);
    }

    private void each(Cell cell) {
        Expectation.TABLE.forEach(expected -> users.forEach((role, api) -> cell.check(expected, role, api)));
    }

    private static Expectation expectation(String operation) {
        return Expectation.TABLE.stream()
                .filter(expected -> expected.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private long target(Expectation expected) {
        boolean spoils =
                expected.method().equals("DELETE") && !expected.operation().endsWith("/photo")
                        || Set.of("credentials", "users").contains(expected.resource())
                                && !expected.method().equals("GET")
                        || expected.operation().endsWith("/leave");
        if (!expected.named()) {
            return 0;
        }
        boolean only = expected.resource().equals("communities");
        return spoils && !only ? sample.another(expected.resource()) : sample.id(expected.resource());
    }
}
