package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A project on its way through a region's process, each step by another user at a browser of their own. */
final class Walk {
    /** Content of whatever is attached. */
    static final byte[] PAPER = "方案".getBytes(StandardCharsets.UTF_8);

    private static final String PASS = "act.COMPLETE";
    private static final String DONE = "act.COMPLETE.WORK";

    private final Running running;
    private final long community;
    private final String name;
    private final long project;
    private final Map<String, Clerk> people = new HashMap<>();

    private Walk(Running running, long community, String name, long project) {
        this.running = running;
        this.community = community;
        this.name = name;
        this.project = project;
    }

    /**
     * Begins a project whose plan has nothing missing, because nothing that the table asks for is there to be covered.
     *
     * @param name of the project, unlike any other's
     */
    static Walk begin(Running running, long community, String name) {
        long project = running.api()
                .create(
                        "/projects",
                        Map.of("communityId", community, "kind", "existing", "name", name, "funding", "town"));
        Walk walk = new Walk(running, community, name, project);
        walk.settle();
        return walk;
    }

    /** States of every item that the plan misses why it does not apply. */
    private void settle() {
        Api api = running.api();
        JsonObject check = api.get("/projects/" + project + "/check").json();
        for (JsonElement element : check.getAsJsonArray("items")) {
            JsonObject item = element.getAsJsonObject();
            if (!List.of("fulfilled", "not-applicable")
                    .contains(item.get("outcome").getAsString())) {
                Answer stated = api.send(
                        "PUT",
                        "/checks/" + community + "/statements/"
                                + check.get("ruleSet").getAsString() + "/"
                                + item.get("id").getAsString() + "/not-applicable",
                        Map.of("text", "本小区没有相应部位"));
                assertThat(stated.text(), stated.status(), is(200));
            }
        }
    }

    /** The user of a party; {@code town} and {@code town 2} are two people. */
    Clerk clerk(String who) {
        return people.computeIfAbsent(who, one -> Clerk.of(running.api(), community, one.split(" ")[0]));
    }

    /** What somebody does at the project's page, without a complaint of the browser. */
    void as(String who, Consumer<ProjectScreen> work) {
        try (ProjectScreen screen = ProjectScreen.of(running, clerk(who), name)) {
            work(who, work, screen);
            assertThat(who, screen.session().errors(), is(empty()));
        }
    }

    private static void work(String who, Consumer<ProjectScreen> work, ProjectScreen screen) {
        try {
            work.accept(screen);
        } catch (AssertionError | RuntimeException e) {
            screen.session().shotAsItIs("failed-" + who.replace(' ', '-'));
            throw e;
        }
    }

    /** Hands something in, and is then at a stage. */
    void submits(String who, String stage) {
        as(who, screen -> screen.act(DONE, "").at(stage));
    }

    /** Lets it pass, and is then at a stage. */
    void passes(String who, String stage) {
        as(who, screen -> screen.act(PASS, "").at(stage));
    }

    /** Sends it back, and is then at a stage. */
    void returns(String who, String reason, String stage) {
        as(who, screen -> screen.act("act.RETURN", reason).at(stage));
    }

    /** Hands in the plan with its first document and two cameras. */
    void submitsPlan(String who, String stage) {
        as(
                who,
                screen -> screen.attach("enum.FileKind.PLAN", "方案.pdf", PAPER)
                        .plan("东门", 2)
                        .act(DONE, "")
                        .at(stage));
    }

    /** Reports with a picture that what was found wrong has been mended. */
    void mends(String who, String stage) {
        as(
                who,
                screen -> screen.attach("enum.FileKind.RECTIFICATION", "整改.jpg", PAPER)
                        .act(DONE, "")
                        .at(stage));
    }

    /** Makes the gate {@code site-checks} hold; the one place of the walks that knows what it asks. */
    void checksTheSite(String who) {
        Clerk inspector = clerk(who);
        SiteFilling.fill(running.zhian().anonymous().signIn(inspector.username(), inspector.password()), project);
    }

    /** Makes the gate {@code acceptance-sheet} hold; the one place of the walks that knows what it asks. */
    void bringsEvidence() {
        // What was stated of the plan's items is stated of the community's.
    }

    /** The last step, after which the project is over and its history whole. */
    void files(String who, Consumer<ProjectScreen> more) {
        as(who, screen -> {
            screen.act(PASS, "准予备案").at(Wording.of("project", "finished")).idle();
            more.accept(screen);
        });
        JsonObject history =
                running.api().get("/projects/" + project + "/history").json();
        assertThat(history.get("intact").getAsBoolean(), is(true));
    }

    /** Its id. */
    long project() {
        return project;
    }
}
