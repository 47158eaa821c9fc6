package cn.zhian.browser;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demonstration with users of every role and projects in every stage, made as far as a picture asks for it. */
final class GuideScene {
    private static final Duration SOON = Duration.ofSeconds(240);
    private static final String PASSWORD = "Guide-Test-2026";
    private static final String DEMO = "智安花园";
    private static final int PASSES = 25;
    private static final long FIRST_DEMO_SERIAL = 425_990_001L;
    private static final long FIRST_DEMO_CARD = 10_010_001L;
    private static final int CARD_STEP = 37;
    private static final Map<String, Integer> COUNTED = Map.ofEntries(
            Map.entry("pedestrian-gate", 2),
            Map.entry("vehicle-gate", 2),
            Map.entry("perimeter", 4),
            Map.entry("unit-door", 18),
            Map.entry("lift", 6),
            Map.entry("car-park-entrance", 2),
            Map.entry("square", 1),
            Map.entry("main-road", 2),
            Map.entry("high-point", 1),
            Map.entry("facade", 6),
            Map.entry("control-centre", 1));
    private static final List<String> REGIONS = List.of("330281", "340104", "370303");

    /** Names to sign in with by role; where two of a role are needed, the second is the role with a 2. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("administrator", "guanli"),
            Map.entry("auditor", "shenji"),
            Map.entry("clerk", "wuye.qiantai"),
            Map.entry("manager", "wuye.jingli"),
            Map.entry("guard", "baoan"),
            Map.entry("police", "minjing"),
            Map.entry("police 2", "minjing.zhiban"),
            Map.entry("builder", "jianshe"),
            Map.entry("town", "zhenjie"),
            Map.entry("town 2", "zhenjie.yanshou"),
            Map.entry("peace-office", "pinganban"),
            Map.entry("police-technical", "jifang"),
            Map.entry("police-technical 2", "jifang.yanshou"),
            Map.entry("big-data-bureau", "dashuju"),
            Map.entry("planning-bureau", "zigui"),
            Map.entry("quality-station", "zhijian"),
            Map.entry("housing-bureau", "zhujian"),
            Map.entry("finance-bureau", "caizheng"),
            Map.entry("rule-editor", "biaozhun"));

    private final Zhian zhian;
    private final Api api;
    private final Controllers controllers;
    private final Map<String, Clerk> users = new HashMap<>();
    private final Map<String, Api> signedIn = new HashMap<>();
    private final GuideProjects projects;
    private long nextSerial;
    private long demo;
    private boolean lively;

    GuideScene(Zhian zhian, Controllers controllers, long firstSerial) {
        this.zhian = zhian;
        this.api = zhian.administrator();
        this.controllers = controllers;
        this.nextSerial = firstSerial;
        this.projects = new GuideProjects(this);
    }

    /** The API as administrator. */
    Api api() {
        return api;
    }

    /** The projects. */
    GuideProjects projects() {
        return projects;
    }

    /** The community of the demonstration. */
    long demo() {
        if (demo == 0) {
            demo = Await.value(
                    "the demonstration is loaded",
                    SOON,
                    () -> api.get("/communities?size=200").items().asList().stream()
                            .map(item -> item.getAsJsonObject())
                            .filter(item -> DEMO.equals(item.get("name").getAsString()))
                            .map(item -> item.get("id").getAsLong())
                            .findFirst());
        }
        return demo;
    }

    /** A user of a role, who has changed the first password; property and guards belong to the demonstration. */
    Clerk user(String role) {
        return users.computeIfAbsent(role, this::hire);
    }

    /** The API as a user. */
    Api as(String role) {
        Clerk clerk = user(role);
        return signedIn.computeIfAbsent(role, key -> zhian.anonymous().signIn(clerk.username(), clerk.password()));
    }

    private Clerk hire(String role) {
        Map<String, Object> body =
                Map.of("username", NAMES.get(role), "roles", List.of(role.split(" ")[0]), "domains", domains(role));
        Answer answer = api.post("/users", body);
        if (answer.status() != 201) {
            throw new AssertionError("The user was not made: " + answer);
        }
        String first = answer.json().get("oneTimePassword").getAsString();
        Map<String, Object> change = Map.of("username", NAMES.get(role), "oldPassword", first, "newPassword", PASSWORD);
        Answer changed = zhian.anonymous().post("/password", change);
        if (changed.status() >= 300) {
            throw new AssertionError("The one-time password could not be changed: " + changed);
        }
        return new Clerk(NAMES.get(role), PASSWORD);
    }

    private List<Map<String, Object>> domains(String role) {
        return switch (role) {
            case "auditor" -> List.of(Map.of("kind", "all", "value", ""));
            case "administrator", "clerk", "manager", "guard", "police 2", "police-technical 2" ->
                List.of(Map.of("kind", "community", "value", "" + demo()));
            default ->
                REGIONS.stream()
                        .map(region -> Map.<String, Object>of("kind", "division", "value", region))
                        .toList();
        };
    }

    /** Says how many places of each kind the demonstration has, so that its check can judge. */
    void count() {
        List<Map<String, Object>> places = new ArrayList<>();
        COUNTED.forEach((place, number) -> places.add(Map.of("place", place, "number", number)));
        Map<String, Object> none = Map.of("place", "basement-link", "number", 0, "reason", "地下车库与楼栋不连通");
        places.add(none);
        Answer answer = api.send("PUT", "/checks/" + demo() + "/facts", Map.of("traits", List.of(), "places", places));
        if (answer.status() != 200) {
            throw new AssertionError("The places were not taken: " + answer);
        }
    }

    /** Puts a simulated controller into a community and waits until it is online. */
    void link(long community) {
        long serial = nextSerial++;
        long controller = api.create(
                "/controllers",
                Map.of(
                        "protocol",
                        "uhppote",
                        "serial",
                        "" + serial,
                        "host",
                        "127.0.0.1",
                        "port",
                        controllers.port(),
                        "name",
                        "1号控制器",
                        "communityId",
                        community));
        Await.until(
                "controller " + serial + " is online",
                SOON,
                () -> "online"
                        .equals(api.get("/controllers/" + controller)
                                .json()
                                .get("state")
                                .getAsString()));
    }

    /** Waits until cards of the demonstration are on its controllers and people have passed. */
    void lively() {
        if (!lively) {
            demo();
            Await.until("people pass", SOON, this::passed);
            lively = true;
        }
    }

    private boolean passed() {
        for (int i = 0; i < 8; i++) {
            int door = i % 3 + 1;
            order("swipe?serial=" + (FIRST_DEMO_SERIAL + i) + "&door=" + door + "&card="
                    + (FIRST_DEMO_CARD + (long) CARD_STEP * (i * 150 + (int) (System.nanoTime() % 150))));
        }
        return api.get("/passes?communityId=" + demo() + "&eventKind=valid&size=" + PASSES)
                        .items()
                        .size()
                >= PASSES;
    }

    /** Breaks a gate open and waits for the alarm. */
    void force() {
        order("force?serial=" + (FIRST_DEMO_SERIAL + 1) + "&door=1");
        Await.until(
                "the alarm is raised",
                SOON,
                () -> !api.get("/alarms?communityId=" + demo() + "&kind=forced-open")
                        .items()
                        .isEmpty());
    }

    /** Gives an order to the simulator of the demonstration. */
    void order(String call) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + zhian.port("simulator.control") + "/" + call))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
