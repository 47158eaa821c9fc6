package cn.zhian.api;

import static cn.zhian.api.Bodies.with;
import static cn.zhian.api.Refused.invalid;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Feeds to platforms that misbehave at first")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsIT {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final Map<String, Map<String, String>> CREDENTIALS = Map.of(
            "police-population-soap", Map.of("userName", "zhian", "password", "secret", "sendingUnit", "330281000000"),
            "police-population-rest",
                    Map.of(
                            "appId", "zhian",
                            "signKey", "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
                            "sendingUnit", "330281000000"),
            "housing-filing-soap", Map.of("account", "zhian", "password", "secret"),
            "big-data-sharing-rest", Map.of("accessKey", "AK", "secretKey", "secret", "providerCode", "ZHPA"));

    private final FeedPlatform platform = new FeedPlatform();
    private final List<Long> targets = new ArrayList<>();
    private Api api;
    private Sample sample;

    @BeforeAll
    void place(Running running) {
        api = running.api();
        sample = Sample.place(api);
    }

    @AfterAll
    void tidy() {
        targets.forEach(id -> api.post("/exchange/targets/" + id + "/pause", null));
        platform.close();
    }

    private Map<String, Object> target(String profile, String kind) {
        List<Map<String, String>> credentials = CREDENTIALS.get(profile).entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
                .toList();
        Map<String, Object> body = with(sample.body("POST /exchange/targets"));
        body.putAll(Map.of(
                "protocol",
                profile.endsWith("soap") ? "soap-feed" : "rest-feed",
                "profile",
                profile,
                "address",
                platform.address(profile),
                "credentials",
                credentials,
                "kinds",
                List.of(kind),
                "communities",
                List.of(sample.id("communities")),
                "leftOut",
                List.of(),
                "batch",
                5,
                "lanes",
                2));
        body.putAll(Map.of("maskNames", false, "maskDocuments", false, "maskPhones", false));
        return body;
    }

    private void residents(int count) {
        for (int i = 0; i < count; i++) {
            api.create("/residents", sample.body("POST /residents"));
        }
    }

    private Set<String> here(String resource) {
        return api.get("/" + resource + "?size=500&communityId=" + sample.id("communities")).items().asList().stream()
                .map(item -> item.getAsJsonObject().get("id").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers of the things that a platform holds. */
    private Set<String> held(String profile) {
        return platform.shelf(profile).keySet().stream()
                .map(serial -> serial.split("[:-]")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPlatformHoldsEverythingOnce() {
        residents(12);
        List.of("police-population-soap", "police-population-rest", "big-data-sharing-rest")
                .forEach(profile -> targets.add(api.create("/exchange/targets", target(profile, "resident"))));
        targets.add(api.create("/exchange/targets", target("housing-filing-soap", "house")));
        residents(12);
        Set<String> people = here("residents");
        for (String profile : CREDENTIALS.keySet()) {
            Set<String> expected = profile.startsWith("housing") ? here("houses") : people;
            try {
                Await.until(profile, LONG, () -> held(profile).equals(expected));
            } catch (AssertionError e) {
                throw new AssertionError(
                        held(profile) + " of " + expected
                                + api.get("/exchange/targets?size=500").text(),
                        e);
            }
        }
        targets.forEach(id -> Await.until(
                "everything answered",
                LONG,
                () -> api.get("/exchange/targets/" + id)
                        .json()
                        .get("state")
                        .getAsString()
                        .equals("up-to-date")));
        platform.shelf("police-population-soap").forEach((serial, times) -> assertThat(serial, times.get(), is(1)));
        assertThat("all with their proof", platform.unsigned(), is(empty()));
        targets.forEach(id -> assertThat(
                api.get("/exchange/targets/" + id + "/dead-letters").items().isEmpty(), is(true)));
    }

    @Test
    void asksForAProfileItsKindsAndItsCredentials() {
        Map<String, Object> right = target("housing-filing-soap", "house");
        invalid(api.post("/exchange/targets", with(right, "profile", "no-such")), "profile");
        invalid(api.post("/exchange/targets", with(right, "protocol", "rest-feed")), "profile");
        invalid(api.post("/exchange/targets", with(right, "kinds", List.of("resident"))), "kinds");
        invalid(
                api.post(
                        "/exchange/targets",
                        with(right, "credentials", List.of(Map.of("name", "account", "value", "zhian")))),
                "credentials");
        Answer made = api.post("/exchange/targets", with(right, "name", "备案" + Fresh.digits(6)));
        assertThat(made.text(), made.status(), is(201));
        assertThat(made.text(), not(containsString("secret\"")));
        assertThat(made.json().getAsJsonObject("settings").get("profile").getAsString(), is("housing-filing-soap"));
        targets.add(made.json().get("id").getAsLong());
    }
}
