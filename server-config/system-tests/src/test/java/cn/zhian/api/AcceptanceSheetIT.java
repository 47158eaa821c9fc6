package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Acceptance sheets, frozen when they are decided on")
@OnSharedZhian
class AcceptanceSheetIT {
    private static final String POLICE = "police-technical";
    private static final String TASK = "police-acceptance";
    private static final String GATE = "yuyao-18";
    private static final byte[] PAPER = "方案".getBytes(StandardCharsets.UTF_8);

    @Test
    void staysAsItWasDecidedOn(Running running) throws Exception {
        ProjectScene scene = ProjectScene.in(running, "330281007001031", "closed");
        scene.link(Controllers.FIRST + 23);
        long controller = running.api()
                .get("/controllers?communityId=" + scene.community())
                .items()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        long door = running.api()
                .create("/doors", Map.of("controllerId", controller, "number", 1, "name", "东门", "direction", "in"));
        toAcceptance(scene);

        // A door that was linked a minute ago was not online for a week: the figures contradict the item.
        SiteFilling.fill(scene.as(POLICE), scene.project());
        Answer contradicted = scene.complete(POLICE, TASK);
        assertThat(contradicted.status(), is(409));
        assertThat(contradicted.text(), containsString("验收表未完成"));
        assertThat(gate(scene, "acceptance-sheet").get("points").toString(), containsString("小区人员出入口"));
        assertThat(sheets(scene).isEmpty(), is(true));

        Answer failed = scene.act(POLICE, TASK, "return", Map.of("text", "在线率不足"));
        assertThat(ProjectScene.stageOf(failed), is("整改"));
        JsonObject first = sheet(scene, 1);
        assertThat(item(first, GATE).get("evidence").getAsString(), is("contradicted"));
        assertThat(head(first, "decision"), is("return"));
        String document = document(scene, 1);
        assertThat(sha256(document), is(head(first, "sha256")));
        assertThat(document, containsString("\"source\":\"controller-link\",\"threshold\":950"));
        assertThat(scene.history("town"), hasItems("site-check", "return", "freeze"));

        // Since then the door is online, has another name, and the platform knows a week of it.
        running.api().patch("/doors/" + door, Map.of("name", "东一门"));
        change(
                running,
                "UPDATE controller_link SET from_at = from_at - INTERVAL 30 DAY WHERE controller_id = " + controller);
        scene.attach("builder", "rectification", "整改.jpg", PAPER);
        scene.done("builder", "report-rectification", "联合验收");
        assertThat(document(scene, 1), is(document));
        assertThat(sheet(scene, 1).get("intact").getAsBoolean(), is(true));
        assertThat(sheet(scene, 1).toString(), containsString("东门"));
        assertThat(live(scene, GATE).get("evidence").getAsString(), is(not("contradicted")));

        // What no figure proves needs the look on site, made after the mending, and with nothing wrong.
        scene.done("housing-bureau", "housing-acceptance", "联合验收");
        assertThat(scene.complete(POLICE, TASK).text(), containsString("验收表未完成"));
        SiteFilling.fill(scene.as(POLICE), scene.project(), Optional.of("yuyao-1"));
        assertThat(scene.complete(POLICE, TASK).status(), is(409));
        assertThat(gate(scene, "site-checks").get("points").toString(), containsString("人脸摄像机像素"));
        JsonObject list = SiteFilling.fill(scene.as(POLICE), scene.project());
        scene.done(POLICE, TASK, "公安出具证明");

        JsonObject second = sheet(scene, 2);
        assertThat(head(second, "decision"), is("complete"));
        assertThat(
                second.getAsJsonObject("content")
                        .getAsJsonObject("list")
                        .get("sha256")
                        .getAsString(),
                is(head(list, "sha256")));
        assertThat(second.get("content").toString(), containsString("整改.jpg"));
        assertThat(sheets(scene), is(List.of(1, 2)));
        assertIssued(running, scene);
        assertFound(running, scene);
        assertKept(running, scene);
    }

    private static void toAcceptance(ProjectScene scene) {
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", PAPER);
        Map<String, Object> barrier =
                Map.of("kind", "door-access", "place", "pedestrian-gate", "placeName", "东门", "count", 1);
        assertThat(
                scene.as("town")
                        .send("PUT", scene.path() + "/devices", Map.of("devices", List.of(barrier)))
                        .status(),
                is(200));
        Map<String, Object> gates = Map.of("place", "pedestrian-gate", "number", 1);
        scene.as("town")
                .send(
                        "PUT",
                        "/checks/" + scene.community() + "/facts",
                        Map.of("traits", List.of(), "places", List.of(gates)));
        scene.settleItems("town");
        scene.done("town", "submit-plan", "领导小组办公室审核");
        scene.done("peace-office", "office-review", "备案评审与会审");
        scene.done("big-data-bureau", "big-data-review", "备案评审与会审");
        scene.done(POLICE, "police-plan-review", "建设");
        scene.done("builder", "report-completion", "竣工检查");
        scene.done("town 2", "completion-check", "联合验收");
    }

    /** The decision issued the acceptance sheet as a document. */
    private static void assertIssued(Running running, ProjectScene scene) {
        String documents =
                scene.as("town").get("/documents?projectId=" + scene.project()).text();
        assertThat(documents, containsString("acceptance-sheet"));
        assertThat(documents, containsString("rectification-notice"));
    }

    /** Whoever changes a sheet, with its hash or without, is found out. */
    private static void assertFound(Running running, ProjectScene scene) throws Exception {
        String where = " WHERE project_id = " + scene.project() + " AND number = ";
        change(
                running,
                "UPDATE acceptance_sheet SET document = REPLACE(document, 'CONTRADICTED', 'PROVEN')" + where + 1);
        assertThat(sheet(scene, 1).get("intact").getAsBoolean(), is(false));
        change(running, "UPDATE acceptance_sheet SET sha256 = SHA2(document, 256)" + where + 1);
        assertThat(sheet(scene, 1).get("intact").getAsBoolean(), is(false));
        assertThat(sheet(scene, 2).get("intact").getAsBoolean(), is(true));
    }

    private static void assertKept(Running running, ProjectScene scene) {
        String path = scene.path() + "/acceptance-sheets";
        assertThat(scene.as("guard").get(path).status(), is(403));
        assertThat(scene.as("finance-bureau").get(path + "/1").status(), is(404));
        assertThat(scene.as("town").get(path + "/3").status(), is(404));
        ProjectScene other = ProjectScene.in(running, "330281007001032", "closed");
        assertThat(other.as("town").get(path).status(), is(404));
        assertThat(other.as("town").get(path + "/1/document").status(), is(404));
    }

    private static void change(Running running, String sql) throws Exception {
        try (Connection database = running.zhian().database();
                Statement statement = database.createStatement()) {
            assertThat(sql, statement.executeUpdate(sql) > 0, is(true));
        }
    }

    private static JsonObject sheet(ProjectScene scene, int number) {
        Answer answer = scene.as("town").get(scene.path() + "/acceptance-sheets/" + number);
        assertThat(answer.text(), answer.status(), is(200));
        return answer.json();
    }

    private static String document(ProjectScene scene, int number) {
        return scene.as("town")
                .get(scene.path() + "/acceptance-sheets/" + number + "/document")
                .text();
    }

    private static List<Integer> sheets(ProjectScene scene) {
        return scene.as("town").get(scene.path() + "/acceptance-sheets").items().asList().stream()
                .map(one -> one.getAsJsonObject().get("number").getAsInt())
                .toList();
    }

    private static String head(JsonObject sheet, String field) {
        return sheet.getAsJsonObject("head").get(field).getAsString();
    }

    private static JsonObject item(JsonObject sheet, String id) {
        return named(sheet.getAsJsonObject("content").getAsJsonArray("items"), id);
    }

    private static JsonObject live(ProjectScene scene, String id) {
        return named(
                scene.as("town")
                        .get("/checks/" + scene.community() + "/evidence")
                        .json()
                        .getAsJsonArray("items"),
                id);
    }

    private static JsonObject named(Iterable<JsonElement> items, String id) {
        for (JsonElement item : items) {
            if (item.getAsJsonObject().get("id").getAsString().equals(id)) {
                return item.getAsJsonObject();
            }
        }
        throw new AssertionError("No item " + id);
    }

    private static JsonObject gate(ProjectScene scene, String name) {
        for (JsonElement gate : scene.task(POLICE, TASK).getAsJsonArray("gates")) {
            if (gate.getAsJsonObject().get("gate").getAsString().equals(name)) {
                return gate.getAsJsonObject();
            }
        }
        throw new AssertionError("No gate " + name);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
