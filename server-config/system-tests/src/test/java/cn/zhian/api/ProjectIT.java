package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Construction projects, by the people of every party")
@OnSharedZhian
class ProjectIT {
    private static final byte[] PLAN = "建设方案 第一版".getBytes(StandardCharsets.UTF_8);
    private static final int FILES = 40;

    @Test
    void takesAProjectInHefeiFromPlanToFiling(Running running) {
        ProjectScene hefei = ProjectScene.in(running, "340104001001001", "closed");
        hefei.link(Controllers.FIRST + 8);
        hefei.begin("builder", "existing");
        assertThat(hefei.complete("builder", "submit-plan").text(), containsString("缺少方案文件"));
        assertThat(hefei.attach("builder", "plan", "方案.pdf", PLAN).status(), is(201));
        hefei.done("builder", "submit-plan", "方案评审");
        // The technical review can't pass a plan with missing items, and sends it back.
        assertThat(hefei.complete("police-technical", "technical-review").status(), is(409));
        Answer returned = hefei.act("police-technical", "technical-review", "return", Map.of("text", "缺少点位图"));
        assertThat(ProjectScene.stageOf(returned), is("方案提交"));
        planBarriers(hefei);
        hefei.settleItems("builder");
        hefei.done("builder", "submit-plan", "方案评审");
        hefei.done("police", "receive-plan", "方案评审");
        hefei.done("police-technical", "technical-review", "按标准建设");
        hefei.done("builder", "report-completion", "数据对接");
        hefei.done("peace-office", "confirm-data-link", "验收申请");
        hefei.done("builder", "request-acceptance", "联合验收");
        assertThat(hefei.complete("quality-station", "quality-acceptance").status(), is(409));
        rectify(hefei, "quality-station", "quality-acceptance");
        // A file is no check list.
        assertThat(
                hefei.attach("quality-station", "site-check", "检查表.jpg", PLAN).status(), is(201));
        assertThat(hefei.complete("quality-station", "quality-acceptance").status(), is(409));
        SiteFilling.fill(hefei.as("quality-station"), hefei.project());
        hefei.done("quality-station", "quality-acceptance", "联合验收");
        // The barriers are planned, and not there.
        Answer absent = hefei.complete("police-technical", "police-acceptance");
        assertThat(absent.status(), is(409));
        assertThat(absent.text(), containsString("验收表未完成"));
        hefei.settleItems("builder", "/checks/" + hefei.community());
        hefei.done("police-technical", "police-acceptance", "验收通过");
        hefei.done("police", "issue-certificate", "备案");
        hefei.done("housing-bureau", "file", "");
        assertFiled(hefei, "builder");
    }

    @Test
    void takesAProjectInYuyaoFromPlanToFiling(Running running) {
        ProjectScene yuyao = ProjectScene.in(running, "330281007001001", "closed");
        yuyao.link(Controllers.FIRST + 21);
        yuyao.begin("town", "new");
        yuyao.attach("town", "plan", "方案.pdf", PLAN);
        yuyao.settleItems("town");
        yuyao.done("town", "submit-plan", "方案申报");
        // A new build waits for the planning bureau as well.
        yuyao.done("planning-bureau", "push-design", "领导小组办公室审核");
        yuyao.done("peace-office", "office-review", "备案评审与会审");
        Answer returned = yuyao.act("big-data-bureau", "big-data-review", "return", Map.of("text", "请补充接口说明"));
        assertThat(ProjectScene.stageOf(returned), is("方案申报"));
        yuyao.done("town", "submit-plan", "方案申报");
        yuyao.done("planning-bureau", "push-design", "领导小组办公室审核");
        yuyao.done("peace-office", "office-review", "备案评审与会审");
        yuyao.done("big-data-bureau", "big-data-review", "备案评审与会审");
        yuyao.done("police-technical", "police-plan-review", "建设");
        yuyao.done("builder", "report-completion", "竣工检查");
        Answer own = yuyao.complete("town", "completion-check");
        assertThat(own.status(), is(403));
        assertThat(own.text(), containsString("不能审核自己提交的内容"));
        yuyao.done("town 2", "completion-check", "联合验收");
        rectify(yuyao, "housing-bureau", "housing-acceptance");
        SiteFilling.fill(yuyao.as("police-technical"), yuyao.project());
        yuyao.done("housing-bureau", "housing-acceptance", "联合验收");
        yuyao.done("police-technical", "police-acceptance", "公安出具证明");
        yuyao.done("police", "issue-certificate", "住建备案");
        yuyao.done("housing-bureau", "file", "");
        assertFiled(yuyao, "town");
    }

    @Test
    void hasAnIntactHistoryForWhoeverReadsItMeanwhile(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001061", "closed");
        scene.begin("town", "existing");
        int before = scene.history("town").size();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<List<Integer>> writing = writer.submit(() -> IntStream.range(0, FILES)
                    .mapToObj(number -> scene.attach("town", "plan", "方案" + number + ".pdf", PLAN)
                            .status())
                    .toList());
            while (!writing.isDone()) {
                scene.history("town");
            }
            assertThat(writing.get(), everyItem(is(201)));
            assertThat(scene.history("town"), hasSize(before + FILES));
        } finally {
            writer.shutdownNow();
        }
    }

    private static void planBarriers(ProjectScene scene) {
        Answer planned = scene.as("builder")
                .send(
                        "PUT",
                        scene.path() + "/devices",
                        Map.of(
                                "devices",
                                List.of(Map.of(
                                        "kind",
                                        "vehicle-barrier",
                                        "place",
                                        "vehicle-gate",
                                        "placeName",
                                        "车行口",
                                        "count",
                                        3))));
        assertThat(planned.text(), planned.status(), is(200));
        scene.as("builder")
                .send(
                        "PUT",
                        "/checks/" + scene.community() + "/facts",
                        Map.of("traits", List.of(), "places", List.of(Map.of("place", "vehicle-gate", "number", 3))));
        String check = scene.as("builder").get(scene.path() + "/check").text();
        assertThat(check, containsString("\"needed\":3,\"covered\":3"));
    }

    /** An acceptance fails, the builder mends, and the project is at acceptance again. */
    private static void rectify(ProjectScene scene, String authority, String task) {
        Answer failed = scene.act(authority, task, "return", Map.of("text", "东门摄像机未安装"));
        assertThat(ProjectScene.stageOf(failed), is("整改"));
        JsonObject mending = scene.task("builder", "report-rectification");
        assertThat(mending.get("dueAt").getAsString(), startsWith("20"));
        assertThat(scene.complete("builder", "report-rectification").status(), is(409));
        assertThat(scene.attach("builder", "rectification", "整改.jpg", PLAN).status(), is(201));
        scene.done("builder", "report-rectification", "联合验收");
    }

    private static void assertFiled(ProjectScene scene, String submitter) {
        JsonObject head = scene.as(submitter).get(scene.path()).json().getAsJsonObject("head");
        assertThat(head.get("finished").getAsBoolean(), is(true));
        assertThat(scene.inbox(submitter, "done"), hasItem(scene.project()));
        assertThat(scene.inbox(submitter, "waiting"), not(hasItem(scene.project())));
        assertThat(scene.history(submitter), hasItems("create", "attach", "complete", "return"));
        assertThat(scene.complete("housing-bureau", "file").status(), is(409));
    }

    @Test
    void keepsEveryStepToItsParty(Running running) {
        ProjectScene scene = ProjectScene.in(running, "330281007001002", "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PLAN);
        Answer wrong = scene.complete("builder", "submit-plan");
        assertThat(wrong.status(), is(403));
        assertThat(wrong.problem(), containsString("denied"));
        assertThat(scene.inbox("builder", "to-do"), not(hasItem(scene.project())));
        assertThat(scene.inbox("town", "to-do"), hasItem(scene.project()));
        // Who is no party of this process does not see it; who only administers can't act.
        assertThat(scene.as("finance-bureau").get(scene.path()).status(), is(404));
        assertThat(scene.as("guard").get(scene.path()).status(), is(403));
        assertThat(scene.complete("administrator", "submit-plan").status(), is(403));
        assertThat(
                scene.as("police")
                        .post("/projects", scene.beginning("existing"))
                        .status(),
                is(403));
        // One plan per community.
        assertThat(
                scene.as("builder")
                        .post("/projects", scene.beginning("existing"))
                        .status(),
                is(409));
        ProjectScene elsewhere = ProjectScene.in(running, "330281007001003", "closed");
        assertThat(elsewhere.as("town").get(scene.path()).status(), is(404));
        assertThat(
                elsewhere
                        .as("town")
                        .post("/projects", scene.beginning("existing"))
                        .status(),
                is(403));
        ProjectScene nowhere = ProjectScene.in(running, "110101001001001", "closed");
        assertThat(
                nowhere.as("town").post("/projects", nowhere.beginning("new")).status(), is(409));
    }

    @Test
    void letsOneOfTwoOfficersDecide(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001004", "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PLAN);
        scene.done("town", "submit-plan", "领导小组办公室审核");
        scene.as("peace-office");
        scene.as("peace-office 2");
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Answer> passes = CompletableFuture.supplyAsync(() -> {
            await(start);
            return scene.complete("peace-office", "office-review");
        });
        CompletableFuture<Answer> returns = CompletableFuture.supplyAsync(() -> {
            await(start);
            return scene.act("peace-office 2", "office-review", "return", Map.of("text", "不符合"));
        });
        List<Integer> statuses =
                Stream.of(passes.get(), returns.get()).map(Answer::status).toList();
        assertThat(statuses, containsInAnyOrder(200, 409));
        List<String> acts = scene.history("town");
        assertThat(acts.subList(0, 3), is(List.of("create", "attach", "complete")));
        assertThat("one decision", acts.size(), is(4));
        assertThat(acts.get(3), is(passes.get().status() == 200 ? "complete" : "return"));
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksAnswersAndHandsOn(Running running) {
        ProjectScene scene = ProjectScene.in(running, "330281007001005", "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PLAN);
        scene.done("town", "submit-plan", "领导小组办公室审核");
        scene.as("peace-office 2");
        Answer asked = scene.act("peace-office", "office-review", "ask-supplement", Map.of("text", "请说明资金来源"));
        assertThat(asked.text(), asked.status(), is(200));
        assertThat(scene.complete("peace-office", "office-review").status(), is(409));
        assertThat(scene.inbox("town", "to-do"), hasItem(scene.project()));
        assertThat(
                scene.act("builder", "office-review", "supplement", Map.of("text", "x"))
                        .status(),
                is(403));
        assertThat(
                scene.act("town", "office-review", "supplement", Map.of("text", "公共收益"))
                        .status(),
                is(200));
        Map<String, Object> to = Map.of("to", scene.name("peace-office 2"));
        assertThat(
                scene.act("peace-office", "office-review", "delegate", Map.of("to", scene.name("town")))
                        .status(),
                is(403));
        assertThat(scene.act("peace-office", "office-review", "delegate", to).status(), is(200));
        assertThat(scene.complete("peace-office", "office-review").status(), is(403));
        assertThat(scene.inbox("peace-office", "to-do"), not(hasItem(scene.project())));
        assertThat(scene.inbox("peace-office", "waiting"), hasItem(scene.project()));
        assertThat(
                scene.act("peace-office 2", "office-review", "complete", Map.of("round", 1))
                        .status(),
                is(409));
        scene.done("peace-office 2", "office-review", "备案评审与会审");
        assertThat(
                scene.as("builder")
                        .post(scene.path() + "/comments", Map.of("text", "已安排施工\n下周进场"))
                        .status(),
                is(200));
        assertThat(
                scene.history("builder"),
                is(List.of(
                        "create",
                        "attach",
                        "complete",
                        "ask-supplement",
                        "supplement",
                        "delegate",
                        "complete",
                        "comment")));
    }

    @Test
    void keepsFilesAndGivesThemBack(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001006", "closed");
        scene.begin("town", "existing");
        byte[] content = new byte[20 * 1024 * 1024 + 7];
        java.util.Arrays.fill(content, (byte) 'x');
        Answer kept = scene.attach("town", "plan", "../方案 1.txt", content);
        assertThat(kept.text(), kept.status(), is(201));
        assertThat(kept.json().get("name").getAsString(), is("方案 1.txt"));
        assertThat(
                kept.json().get("sha256").getAsString(),
                is(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))));
        Answer read = scene.as("peace-office").get(scene.path() + "/files/" + kept.id());
        assertThat(read.status(), is(200));
        assertThat(read.text().equals(new String(content, StandardCharsets.US_ASCII)), is(true));
        ProjectScene other = ProjectScene.in(running, "330281007001007", "closed");
        assertThat(other.as("town").get(scene.path() + "/files/" + kept.id()).status(), is(404));
        assertThat(scene.attach("town", "plan", "空.txt", new byte[0]).status(), is(400));
        assertThat(scene.attach("guard", "plan", "x.txt", PLAN).status(), is(403));
        assertThat(scene.history("town"), is(List.of("create", "attach")));
    }

    @Test
    void findsAHistoryThatWasTamperedWith(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001008", "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PLAN);
        scene.done("town", "submit-plan", "领导小组办公室审核");
        scene.history("town");
        try (Connection database = running.zhian().database();
                Statement change = database.createStatement()) {
            change.executeUpdate(
                    "UPDATE project_act SET user_id = user_id + 1 WHERE seq = 2 AND project_id = " + scene.project());
        }
        JsonObject history = scene.as("town").get(scene.path() + "/history").json();
        assertThat(history.get("intact").getAsBoolean(), is(false));
        assertThat(history.get("brokenAt").getAsInt(), is(2));
    }

    @Test
    void remindsOfWhatIsLate(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001010", "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PLAN);
        scene.done("town", "submit-plan", "领导小组办公室审核");
        assertThat(scene.inbox("peace-office", "to-do"), hasItem(scene.project()));
        assertThat(scene.inbox("peace-office", "overdue"), not(hasItem(scene.project())));
        try (Connection database = running.zhian().database();
                Statement change = database.createStatement()) {
            change.executeUpdate("UPDATE project_task SET due_at = '2026-01-05 16:00:00' WHERE status = 'OPEN'"
                    + " AND project_id = " + scene.project());
        }
        assertThat(scene.inbox("peace-office", "overdue"), hasItem(scene.project()));
        assertThat(scene.inbox("administrator", "overdue"), hasItem(scene.project()));
        assertThat(scene.inbox("town", "overdue"), not(hasItem(scene.project())));
        Await.until(
                "the reminder",
                Duration.ofSeconds(100),
                () -> scene.history("town").contains("overdue"));
        scene.done("peace-office", "office-review", "备案评审与会审");
        assertThat(scene.history("town"), is(List.of("create", "attach", "complete", "overdue", "complete")));
        assertThat(scene.inbox("peace-office", "overdue"), not(hasItem(scene.project())));
    }

    @Test
    void countsWorkingDaysByTheAdministratorsCalendar(Running running) {
        ProjectScene scene = ProjectScene.in(running, "330281007001009", "closed");
        assertThat(running.api().get("/working-days/2031-03-03").text(), containsString("\"working\":true"));
        Map<String, Object> off = Map.of("working", false, "name", "放假");
        assertThat(scene.as("town").send("PUT", "/working-days/2031-03-03", off).status(), is(403));
        assertThat(running.api().send("PUT", "/working-days/2031-03-03", off).status(), is(200));
        assertThat(scene.as("town").get("/working-days/2031-03-03").text(), containsString("\"working\":false"));
        assertThat(running.api().delete("/working-days/2031-03-03").status(), is(204));
        assertThat(running.api().delete("/working-days/2031-03-03").status(), is(404));
    }
}
