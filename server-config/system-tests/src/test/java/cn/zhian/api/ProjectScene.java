package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A community in a region with a process, its parties, and a project that they carry on. */
final class ProjectScene {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String OCTETS = "application/octet-stream";

    private final Running running;
    private final long community;
    private final Map<String, Api> users = new HashMap<>();
    private long project;

    private ProjectScene(Running running, long community) {
        this.running = running;
        this.community = community;
    }

    /** A community. @param code 15 digits; its division decides what applies */
    static ProjectScene in(Running running, String code, String kind) {
        long community = running.api()
                .create(
                        "/communities",
                        Map.of("code", code, "name", "小区" + code.substring(6), "address", "路1号", "kind", kind));
        return new ProjectScene(running, community);
    }

    long community() {
        return community;
    }

    long project() {
        return project;
    }

    String path() {
        return "/projects/" + project;
    }

    /** A user of a role; {@code town} and {@code town 2} are two people. */
    Api as(String who) {
        return users.computeIfAbsent(
                who,
                name -> Account.of(
                                running.api(),
                                running.zhian().anonymous(),
                                Map.of(
                                        "username",
                                        name(name),
                                        "roles",
                                        List.of(name.split(" ")[0]),
                                        "domains",
                                        List.of(Map.of("kind", "community", "value", "" + community))))
                        .api());
    }

    /** Name to sign in with. */
    String name(String who) {
        return "p" + community + "-" + who.replace(' ', '-');
    }

    void begin(String who, String kind) {
        project = as(who).create("/projects", beginning(kind));
    }

    Map<String, Object> beginning(String kind) {
        return Map.of("communityId", community, "kind", kind, "name", "智安小区建设", "funding", "town");
    }

    Answer act(String who, String task, String act, Map<String, Object> words) {
        return as(who).post(path() + "/tasks/" + task + "/" + act, words);
    }

    Answer complete(String who, String task) {
        return act(who, task, "complete", Map.of());
    }

    /** Completes a task, and is then at a stage. */
    void done(String who, String task, String stage) {
        Answer answer = complete(who, task);
        assertThat(who + " " + task + ": " + answer.text(), answer.status(), is(200));
        assertThat(stageOf(answer), is(stage));
    }

    static String stageOf(Answer answer) {
        JsonElement stage = answer.json().getAsJsonObject("head").get("stage");
        return stage == null || stage.isJsonNull()
                ? ""
                : stage.getAsJsonObject().get("zh").getAsString();
    }

    Answer attach(String who, String kind, String name, byte[] content) {
        String query = "?kind=" + kind + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return as(who).send("POST", path() + "/files" + query, content, OCTETS);
    }

    /** States of every item that is missing why it does not apply, so that the check is met. */
    void settleItems(String who) {
        settleItems(who, path() + "/check");
    }

    /** The same of another check, by its address. */
    void settleItems(String who, String address) {
        JsonObject check = as(who).get(address).json();
        String ruleSet = check.get("ruleSet").getAsString();
        for (JsonElement element : check.getAsJsonArray("items")) {
            JsonObject item = element.getAsJsonObject();
            if (item.get("outcome").getAsString().equals("missing")) {
                Answer stated = as(who).send(
                                "PUT",
                                "/checks/" + community + "/statements/" + ruleSet + "/"
                                        + item.get("id").getAsString() + "/not-applicable",
                                Map.of("text", "本小区没有相应部位"));
                assertThat(stated.text(), stated.status(), is(200));
            }
        }
    }

    /** Puts a controller of the simulator into the community and waits until it is online. */
    void link(long serial) {
        long controller = running.api()
                .create(
                        "/controllers",
                        Map.of(
                                "protocol",
                                "uhppote",
                                "serial",
                                "" + serial,
                                "host",
                                "127.0.0.1",
                                "port",
                                running.controllers().port(),
                                "name",
                                "东门控制器",
                                "communityId",
                                community));
        Await.until(
                "controller online",
                SOON,
                () -> running.api()
                        .get("/controllers/" + controller)
                        .json()
                        .get("state")
                        .getAsString()
                        .equals("online"));
    }

    /** Ids of the projects in an inbox. */
    List<Long> inbox(String who, String inbox) {
        return StreamSupport.stream(
                        as(who).get("/projects?inbox=" + inbox).items().spliterator(), false)
                .map(item -> item.getAsJsonObject().get("id").getAsLong())
                .toList();
    }

    JsonObject task(String who, String task) {
        for (JsonElement element : as(who).get(path()).json().getAsJsonArray("tasks")) {
            if (element.getAsJsonObject().get("task").getAsString().equals(task)) {
                return element.getAsJsonObject();
            }
        }
        throw new AssertionError("No task " + task);
    }

    /** Kinds of all acts, in order, of a history that must be intact. */
    List<String> history(String who) {
        JsonObject history = as(who).get(path() + "/history").json();
        assertThat(history.get("intact").getAsBoolean(), is(true));
        return StreamSupport.stream(history.getAsJsonArray("items").spliterator(), false)
                .map(item -> item.getAsJsonObject().get("kind").getAsString())
                .toList();
    }
}
