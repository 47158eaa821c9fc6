package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A programme, its subsidies and inspections, by who sees which communities")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeIT {
    private static final String ZHANGDIAN = "/programmes/zhangdian-2020";
    private static final String[] ACCEPTED = {
        "report-completion COMPLETED - 2022-05-01", "police-acceptance COMPLETED - 2022-06-01", "grant-subsidy OPEN - -"
    };

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private Running running;
    private ProgrammeScene accepted;
    private ProgrammeScene mending;
    private ProgrammeScene foreign;
    private long subsidised;

    @BeforeAll
    void communities(Running shared) {
        running = shared;
        accepted = ProgrammeScene.in(running, "101", "进度镇甲");
        subsidised = accepted.project("subsidy", ACCEPTED);
        mending = ProgrammeScene.in(running, "102", "进度镇乙");
        mending.project("rectification", "report-rectification OPEN 2026-02-01 -");
        foreign = ProgrammeScene.in(running, "103", "进度镇丙");
        foreign.project("subsidy", ACCEPTED);
    }

    private Api as(String role, ProgrammeScene... scenes) {
        return ProgrammeScene.as(running, role, scenes);
    }

    @Test
    void countsWhatTheCallerMaySee() {
        Api bureau = as("housing-bureau", accepted, mending);
        JsonObject coverage = bureau.get(ZHANGDIAN + "/coverage").json();
        JsonObject now = coverage.getAsJsonObject("total").getAsJsonObject("now");
        assertThat(now.get("communities").getAsLong(), is(2L));
        assertThat(now.get("accepted").getAsLong(), is(1L));
        assertThat(now.get("running").getAsLong(), is(1L));
        assertThat(now.get("overdue").getAsLong(), is(1L));
        assertThat(coverage.get("whole").getAsBoolean(), is(false));
        List<Long> byDeadline = StreamSupport.stream(
                        coverage.getAsJsonObject("total")
                                .getAsJsonArray("cells")
                                .spliterator(),
                        false)
                .map(cell -> cell.getAsJsonObject()
                        .getAsJsonObject("tally")
                        .get("accepted")
                        .getAsLong())
                .toList();
        assertThat("accepted in 2022", byDeadline, is(List.of(0L, 0L, 1L)));
        assertThat(names(bureau, ""), is(List.of(accepted.name(), mending.name())));
        assertThat(names(bureau, "?state=rectification"), is(List.of(mending.name())));
        assertThat(names(bureau, "?figure=accepted&day=2022-12-31"), is(List.of(accepted.name())));
        assertThat(names(bureau, "?figure=accepted&day=2021-12-31"), is(List.of()));
        assertThat(names(bureau, "?size=1"), is(List.of(accepted.name())));
        assertThat(names(bureau, "?size=1&cursor=1"), is(List.of(mending.name())));
        assertThat(bureau.get(ZHANGDIAN + "/assessment").text(), not(containsString("进度镇丙")));
        assertThat(names(as("town", foreign), ""), is(List.of(foreign.name())));
    }

    private static Answer put(Api api, String path, Object body) {
        return api.send("PUT", path, body);
    }

    private static List<String> names(Api api, String query) {
        return StreamSupport.stream(
                        api.get(ZHANGDIAN + "/communities" + query).items().spliterator(), false)
                .map(item -> item.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    @Test
    void keepsTheProgrammeFromWhoIsNoPartyOfTheCounty() {
        for (String role : List.of("manager", "builder", "police", "guard", "clerk", "integrator")) {
            Api api = as(role, accepted);
            for (String path : List.of(ZHANGDIAN + "/coverage", "/inspections", "/inspections/calendar")) {
                assertThat(role + path, api.get(path).status(), is(403));
            }
        }
    }

    @Test
    void listsLateRectifications() {
        Api bureau = as("police-technical", accepted, mending);
        List<JsonElement> late =
                bureau.get(ZHANGDIAN + "/rectifications?overdue=true").items().asList();
        assertThat(late.size(), is(1));
        JsonObject line = late.get(0).getAsJsonObject();
        assertThat(line.get("communityId").getAsLong(), is(mending.community()));
        assertThat(line.get("daysOver").getAsLong() > 200, is(true));
        assertThat(
                as("police-technical", foreign)
                        .get(ZHANGDIAN + "/rectifications")
                        .items()
                        .isEmpty(),
                is(true));
    }

    @Test
    void takesASubsidyFromTheFinanceBureauAtItsTask() {
        Api finance = as("finance-bureau", accepted, mending);
        String path = "/subsidies/" + subsidised;
        Map<String, Object> granted = Map.of("amount", 12000.5, "basis", "试验批文");
        assertThat(put(as("peace-office", accepted), path, granted).status(), is(403));
        assertThat(put(as("finance-bureau", foreign), path, granted).status(), is(404));
        assertThat(put(finance, path, Map.of("amount", -1, "basis", "x")).status(), is(400));
        assertThat(put(finance, path, Map.of("amount", 1.005, "basis", "x")).status(), is(400));
        assertThat(put(finance, path, Map.of("amount", 1)).status(), is(400));
        assertThat(put(finance, path, granted).status() < 300, is(true));
        assertThat(put(finance, path, Map.of("amount", 13000, "basis", "更正")).status() < 300, is(true));
        JsonObject line = finance.get("/subsidies?programme=zhangdian-2020")
                .items()
                .get(0)
                .getAsJsonObject();
        assertThat(line.get("amount").getAsString(), is("13000.00"));
        assertThat(line.get("eligible").getAsBoolean(), is(true));
        accepted.status(subsidised, "grant-subsidy", "COMPLETED");
        assertThat(put(finance, path, granted).text(), containsString("已办结"));
        accepted.status(subsidised, "grant-subsidy", "OPEN");
    }

    @Test
    void plansAndRecordsInspectionsOfAcceptedCommunities() {
        Api bureau = as("housing-bureau", accepted, mending);
        Api police = as("police-technical", accepted);
        String day = today.plusDays(3).toString();
        assertThat(
                as("finance-bureau", accepted)
                        .post("/inspections", plan(accepted, day))
                        .status(),
                is(403));
        assertThat(
                as("housing-bureau", foreign)
                        .post("/inspections", plan(accepted, day))
                        .status(),
                is(403));
        assertThat(bureau.post("/inspections", plan(mending, day)).text(), containsString("还没有验收合格"));
        assertThat(
                bureau.post("/inspections", plan(accepted, today.minusDays(1).toString()))
                        .status(),
                is(400));
        Answer planned = bureau.post("/inspections", plan(accepted, day));
        assertThat(planned.text(), planned.status(), is(201));
        assertThat(police.post("/inspections", plan(accepted, day)).status(), is(409));
        long id = planned.json().get("id").getAsLong();
        assertThat(as("town", foreign).get("/inspections/" + id).status(), is(404));
        record(police, id);
        JsonObject due = bureau.get("/inspections/calendar?communityId=" + accepted.community())
                .items()
                .get(0)
                .getAsJsonObject();
        assertThat(due.get("dueOn").getAsString(), is(today.plusDays(20).toString()));
        assertThat(due.get("outcome").getAsString(), is("faults"));
        assertThat(due.get("plannedOn").isJsonNull(), is(true));
        assertThat(as("town", foreign).get("/inspections").items().isEmpty(), is(true));
    }

    private void record(Api police, long id) {
        String path = "/inspections/" + id + "/result";
        Map<String, Object> faults = Map.of("outcome", "faults", "inspectedOn", today.toString());
        assertThat(police.post(path, faults).text(), containsString("dueOn"));
        Map<String, Object> whole = Map.of(
                "outcome",
                "faults",
                "inspectedOn",
                today.toString(),
                "remark",
                "摄像机遮挡",
                "dueOn",
                today.plusDays(20).toString());
        assertThat(as("housing-bureau", foreign).post(path, whole).status(), is(404));
        assertThat(as("town", accepted).post(path, whole).status(), is(403));
        assertThat(police.post(path, whole).status(), is(200));
        assertThat(police.post(path, whole).text(), containsString("已有结果"));
    }

    private static Map<String, Object> plan(ProgrammeScene scene, String day) {
        return Map.of("communityId", scene.community(), "plannedOn", day, "note", "夜间");
    }

    @Test
    void letsTheRuleEditorWriteANewVersion() {
        Api editor = ProgrammeScene.ofDivision(running, "rule-editor", "990001");
        String code = "trial-" + Fresh.digits(6);
        String document = running.api()
                .get(ZHANGDIAN)
                .json()
                .get("document")
                .getAsString()
                .replace("zhangdian-2020", code)
                .replace("\"370303\"", "\"990001\"");
        Map<String, Object> body = Map.of("document", document);
        assertThat(put(as("town", accepted), "/programmes/" + code, body).status(), is(403));
        Api elsewhere = ProgrammeScene.ofDivision(running, "rule-editor", "990002");
        assertThat(put(elsewhere, "/programmes/" + code, body).status(), is(403));
        assertThat(put(editor, "/programmes/another", body).status(), is(400));
        assertThat(put(editor, "/programmes/" + code, Map.of("document", "{}")).status(), is(400));
        assertThat(put(editor, "/programmes/" + code, body).status(), is(200));
        Map<String, Object> stale = Map.of("document", document, "number", 0);
        assertThat(put(editor, "/programmes/" + code, stale).status(), is(409));
        Map<String, Object> next = Map.of("document", document.replace("475", "480"), "number", 1);
        assertThat(put(editor, "/programmes/" + code, next).status(), is(200));
        JsonObject head = editor.get("/programmes/" + code).json().getAsJsonObject("head");
        assertThat(head.get("number").getAsInt(), is(2));
        assertThat(head.get("communities").getAsInt(), is(480));
    }
}
