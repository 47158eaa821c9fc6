package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.api.Expectation.Reach;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

@DisplayName("What the API writes, superiors are told, all of it and as it is")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxContentIT {
    /** The writing operations of what is exchanged. */
    private static final Set<String> EXCHANGED = Set.of(
            "communities",
            "buildings",
            "units",
            "houses",
            "companies",
            "residents",
            "controllers",
            "doors",
            "devices",
            "credentials",
            "rights",
            "groups",
            "door-groups",
            "profiles",
            "calendars",
            "alarms");

    private static final Duration SOON = Duration.ofSeconds(20);

    private Running running;
    private Sample sample;
    private final Map<String, Api> users = new LinkedHashMap<>();

    @BeforeAll
    void community(Running shared) {
        running = shared;
        sample = Sample.complete(running, Controllers.FIRST + 26);
        Expectation.ROLES.forEach(
                role -> users.put(role, sample.user(running.zhian().anonymous(), role)));
    }

    @Test
    @Order(1)
    void tellsOfWhatIsMade() throws Exception {
        assertThat(differences(), is(empty()));
    }

    @Test
    @Order(2)
    void tellsOfEveryOperation() throws Exception {
        List<String> refused = new ArrayList<>();
        for (Expectation expected : Expectation.TABLE) {
            if (writes(expected)) {
                Api api = users.entrySet().stream()
                        .filter(user -> expected.allows(user.getKey()))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
                Answer answer = Calls.send(api, expected, target(expected), sample);
                if (answer.status() >= 300 && answer.status() != 409) {
                    refused.add(expected.operation() + ": " + answer);
                }
                List<String> differences = differences();
                assertThat(expected.operation() + " " + differences, differences, is(empty()));
            }
        }
        assertThat(refused, is(empty()));
    }

    private static boolean writes(Expectation expected) {
        boolean one = expected.reach() == Reach.ONE || expected.reach() == Reach.INTO;
        return one && !expected.method().equals("GET") && EXCHANGED.contains(expected.resource());
    }

    @Test
    @Order(3)
    void tellsOfBuildingsAndGroupsWithWhatNamesThem() throws Exception {
        Api api = running.api();
        done(api.send(
                "PATCH", "/communities/" + sample.id("communities"), Map.of("address", "东园路" + Fresh.card() + "号")));
        done(api.send("PATCH", "/buildings/" + sample.id("buildings"), Map.of("name", "B" + Fresh.card())));
        done(api.send("PATCH", "/units/" + sample.id("units"), Map.of("name", "U" + Fresh.card())));
        assertThat(differences(), is(empty()));
    }

    private static void done(Answer answer) {
        assertThat(answer.toString(), answer.status(), is(200));
    }

    @Test
    @Order(4)
    void givesEverythingAPositionOnceWithoutGaps() {
        Await.until(
                "positions",
                SOON,
                () -> running.zhian().count("SELECT COUNT(*) FROM outbox WHERE position IS NULL") == 0);
        long rows = running.zhian().count("SELECT COUNT(*) FROM outbox");
        assertThat(running.zhian().count("SELECT COUNT(DISTINCT position) FROM outbox"), is(rows));
        assertThat(running.zhian().count("SELECT MAX(position) - MIN(position) + 1 FROM outbox"), is(rows));
    }

    private List<String> differences() throws SQLException {
        try (Connection connection = running.zhian().database();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            return new ToldRecords(connection, running.zhian().data()).differences();
        }
    }

    private long target(Expectation expected) {
        boolean spoils =
                expected.method().equals("DELETE") && !expected.operation().endsWith("/photo")
                        || expected.resource().equals("credentials")
                        || expected.operation().endsWith("/leave");
        if (!expected.named()) {
            return 0;
        }
        boolean only = expected.resource().equals("communities");
        return spoils && !only ? sample.another(expected.resource()) : sample.id(expected.resource());
    }
}
