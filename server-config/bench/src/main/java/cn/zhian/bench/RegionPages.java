package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** (r) How long the lists and searches of a county take, over the API. */
final class RegionPages implements Item {
    private static final int CALLS = 40;
    private static final int WARM_UP = 5;
    private static final String PASSWORD = "Bench-Test-2026";
    private static final Duration MONTH = Duration.ofDays(30);

    private final World world;
    private final Random random = new Random(4);

    RegionPages(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Rows rows = new Rows(world.zhian())) {
            new Region(world, rows).build();
        }
        List<Figure> figures = new ArrayList<>();
        ways(police("330281")).forEach((name, call) -> figures.add(figure(name, call)));
        quietWays(police("330282")).forEach((name, call) -> figures.add(figure(name, call)));
        return figures;
    }

    private Api police(String division) {
        Map<String, Object> user = Map.of(
                "username",
                "bench.police." + division,
                "roles",
                List.of("police"),
                "domains",
                List.of(Map.of("kind", "division", "value", division)));
        JsonObject made = world.api().post("/users", user).json();
        Api anonymous = world.zhian().anonymous();
        anonymous.post(
                "/password",
                Map.of(
                        "username",
                        "bench.police." + division,
                        "oldPassword",
                        made.get("oneTimePassword").getAsString(),
                        "newPassword",
                        PASSWORD));
        Answer signedIn =
                anonymous.post("/login", Map.of("username", "bench.police." + division, "password", PASSWORD));
        return anonymous.withToken(signedIn.json().get("token").getAsString());
    }

    private Map<String, Supplier<Answer>> ways(Api api) {
        Map<String, Supplier<Answer>> ways = new LinkedHashMap<>();
        ways.put("divisions", () -> api.get("/region/divisions"));
        ways.put("communities by score", () -> api.get("/region/communities?sort=score"));
        ways.put(
                "communities below a score",
                () -> api.get("/region/communities?below=90&sort=completeness&descending=true"));
        ways.put("communities by a part of the name", () -> api.get("/region/communities?text=community%201"));
        ways.put(
                "one community",
                () -> api.get("/region/communities/" + Region.code(random.nextInt(Region.COMMUNITIES))));
        ways.put("sources", () -> api.get("/region/sources"));
        ways.put("open alarms", () -> api.get("/region/alarms?state=open"));
        ways.put("alarms of a kind and level", () -> api.get("/region/alarms?kind=FIRE&level=1"));
        ways.put(
                "alarms of a community",
                () -> api.get("/region/alarms?community=" + Region.code(random.nextInt(Region.COMMUNITIES))));
        ways.put("alarms that nobody has taken, none", () -> api.get("/region/alarms?state=acknowledged"));
        ways.put("passes of a month", () -> passes(api, Map.of()));
        ways.put(
                "passes of a community",
                () -> passes(api, Map.of("community", Region.code(random.nextInt(Region.COMMUNITIES)))));
        ways.put("passes of a card", () -> passes(api, Map.of("card", "77" + random.nextInt(Region.PUSHED))));
        ways.put("passes of a name", () -> passes(api, Map.of("name", Region.name(random.nextInt(Region.PUSHED)))));
        ways.put("passes with a rare result", () -> passes(api, Map.of("result", "WRONG_PIN")));
        ways.put(
                "passes of a card in a community, none",
                () -> passes(api, Map.of("card", "771", "community", Region.code(7))));
        ways.put("resident by document", () -> people(api, "document", "BENCH" + random.nextInt(Region.PUSHED)));
        ways.put("residents by a name of 1,000", () -> people(api, "name", Region.name(random.nextInt(Region.PUSHED))));
        ways.put(
                "resident by telephone",
                () -> people(api, "phone", "139%08d".formatted(random.nextInt(Region.PUSHED))));
        return ways;
    }

    private Map<String, Supplier<Answer>> quietWays(Api api) {
        Map<String, Supplier<Answer>> ways = new LinkedHashMap<>();
        ways.put("passes of a quiet county", () -> passes(api, Map.of()));
        ways.put("passes of a quiet county with a common result", () -> passes(api, Map.of("result", "VALID")));
        ways.put(
                "passes of a quiet county with a result that none has",
                () -> passes(api, Map.of("result", "NO_RIGHT")));
        ways.put("alarms of a quiet county, none", () -> api.get("/region/alarms?state=open"));
        return ways;
    }

    private static Answer passes(Api api, Map<String, Object> conditions) {
        Instant now = Instant.now();
        Map<String, Object> body = new LinkedHashMap<>(conditions);
        body.put("from", now.minus(MONTH).toString());
        body.put("to", now.toString());
        return api.post("/region/passes/search", body);
    }

    private static Answer people(Api api, String by, String value) {
        return api.post("/region/people/search", Map.of("reason", "benchmark", by, value));
    }

    private static Figure figure(String name, Supplier<Answer> way) {
        long[] nanos = new long[CALLS];
        long bytes = 0;
        for (int i = -WARM_UP; i < CALLS; i++) {
            long begin = System.nanoTime();
            Answer answer = way.get();
            if (answer.status() != 200) {
                throw new IllegalStateException(name + " gave " + answer);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
                bytes += answer.text().length();
            }
        }
        Percentiles times = new Percentiles(nanos);
        Progress.say(name + " " + times);
        return new Figure(
                "r",
                "county of 1,000,000 residents: " + name,
                times.toString(),
                "p95 ≤ 500 ms",
                String.format(Locale.ROOT, "%d calls, %d characters each", CALLS, bytes / CALLS));
    }
}
