package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks that come to their end, and that nobody does")
@OnSharedZhian
class ReminderIT {
    private static final byte[] PLAN = "建设方案".getBytes(StandardCharsets.UTF_8);
    private static final String POLICE = "police-plan-review";
    private static final String BUREAU = "big-data-review";
    private static final Map<String, Object> WORDS = Map.of("text", "请于三日内办结");

    @Test
    void areRemindedOfLateAndEscalatedOnceEach(Running running) {
        ProjectScene scene = jointReview(running, "330281007001041");
        ProjectScene elsewhere = jointReview(running, "330281007001042");
        TaskTimesScene times = new TaskTimesScene(running, scene);
        TaskTimesScene others = new TaskTimesScene(running, elsewhere);
        assertThat(scene.task("town", BUREAU).get("remindedAt").isJsonNull(), is(true));
        times.comesToItsEnd(BUREAU);
        times.isForgotten(POLICE);
        times.until("town", "escalated", 1);

        assertThat(times.count("town", "reminded"), is(1));
        assertThat(times.count("town", "overdue"), is(1));
        assertThat(scene.task("town", BUREAU).get("remindedAt").isJsonNull(), is(false));
        assertThat(scene.task("town", BUREAU).get("escalatedTo").isJsonNull(), is(true));
        JsonObject late = scene.task("peace-office", POLICE);
        assertThat(late.get("overdue").getAsBoolean(), is(true));
        assertThat(late.get("escalatedTo").getAsString(), is("peace-office"));
        isSupervisedByTheOfficeAlone(scene, elsewhere);
        urging(scene, elsewhere);

        times.isForgotten(BUREAU);
        others.comesToItsEnd(BUREAU);
        times.until("town", "escalated", 2);
        others.until("town", "reminded", 1);
        // Another round of the timer: what was done is not done again.
        others.isForgotten(BUREAU);
        others.until("town", "escalated", 1);
        assertThat(times.count("town", "reminded"), is(1));
        assertThat(times.count("town", "overdue"), is(2));
        assertThat(times.count("town", "escalated"), is(2));
        assertThat(others.count("town", "reminded"), is(1));
        assertThat(
                platformActs(scene),
                is(List.of("big-data-bureau", "police-technical", "peace-office", "big-data-bureau", "peace-office")));

        // What is over is supervised no longer.
        Answer back = scene.act("police-technical", POLICE, "return", Map.of("text", "点位不足"));
        assertThat(ProjectScene.stageOf(back), is("方案申报"));
        assertThat(scene.inbox("peace-office", "supervised"), not(hasItem(scene.project())));
    }

    private static void isSupervisedByTheOfficeAlone(ProjectScene scene, ProjectScene elsewhere) {
        assertThat(scene.inbox("peace-office", "supervised"), is(List.of(scene.project())));
        assertThat(inboxes(scene, "peace-office").get("supervised").getAsInt(), is(1));
        assertThat(scene.inbox("administrator", "supervised"), hasItem(scene.project()));
        for (String who : List.of("town", "police-technical", "big-data-bureau", "housing-bureau")) {
            assertThat(who, scene.inbox(who, "supervised"), not(hasItem(scene.project())));
            assertThat(who, inboxes(scene, who).get("supervised").getAsInt(), is(0));
        }
        assertThat(elsewhere.inbox("peace-office", "supervised"), not(hasItem(scene.project())));
        assertThat(scene.inbox("police-technical", "overdue"), hasItem(scene.project()));
        assertThat(acts(scene.task("peace-office", POLICE)), is(List.of("urge")));
        assertThat(acts(scene.task("peace-office", BUREAU)), is(List.of()));
        assertThat(acts(scene.task("town", POLICE)), not(hasItem("urge")));
        assertThat(acts(scene.task("police-technical", POLICE)), not(hasItem("urge")));
    }

    private static void urging(ProjectScene scene, ProjectScene elsewhere) {
        for (String who : List.of("town", "police-technical", "big-data-bureau", "administrator", "auditor")) {
            assertThat(who, scene.act(who, POLICE, "urge", WORDS).status(), is(403));
        }
        String path = scene.path() + "/tasks/" + POLICE + "/urge";
        assertThat(elsewhere.as("peace-office").post(path, WORDS).status(), is(404));
        assertThat(
                scene.act("peace-office", POLICE, "urge", Map.of("text", " ")).status(), is(400));
        Answer early = scene.act("peace-office", BUREAU, "urge", WORDS);
        assertThat(early.text(), early.status(), is(409));
        assertThat(early.text(), containsString("任务还没有报请督办"));
        assertThat(scene.act("peace-office", "submit-plan", "urge", WORDS).status(), is(409));
        assertThat(scene.act("peace-office", "no-such-task", "urge", WORDS).status(), is(404));
        Map<String, Object> old = Map.of("text", "旧", "round", 1);
        assertThat(scene.act("peace-office", POLICE, "urge", old).status(), is(409));
        // What only the platform does nobody does by hand.
        for (String act : List.of("reminded", "overdue", "escalated")) {
            assertThat(act, scene.act("peace-office", POLICE, act, WORDS).status(), is(400));
        }
        assertThat(scene.history("town"), not(hasItem("urge")));
        assertThat(scene.act("peace-office", POLICE, "urge", WORDS).status(), is(200));
        assertThat(scene.history("town"), hasItems("urge"));
        assertThat(scene.as("town").get(scene.path() + "/history").text(), containsString("请于三日内办结"));
    }

    /** A project that waits for the police and the big-data bureau; the office supervises both. */
    private static ProjectScene jointReview(Running running, String code) {
        ProjectScene scene = ProjectScene.in(running, code, "closed");
        scene.begin("town", "existing");
        assertThat(scene.attach("town", "plan", "方案.pdf", PLAN).status(), is(201));
        scene.done("town", "submit-plan", "领导小组办公室审核");
        scene.done("peace-office", "office-review", "备案评审与会审");
        return scene;
    }

    private static JsonObject inboxes(ProjectScene scene, String who) {
        return scene.as(who).get("/projects/inboxes").json();
    }

    private static List<String> acts(JsonObject task) {
        JsonArray acts = task.getAsJsonArray("acts");
        return StreamSupport.stream(acts.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** For which parties the platform acted, in order. */
    private static List<String> platformActs(ProjectScene scene) {
        JsonArray items = scene.as("town").get(scene.path() + "/history").json().getAsJsonArray("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(act -> act.get("username").getAsString().isEmpty())
                .map(act -> act.get("role").getAsString())
                .toList();
    }
}
