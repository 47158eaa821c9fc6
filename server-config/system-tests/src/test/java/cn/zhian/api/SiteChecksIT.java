package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On-site check lists over the API")
@OnSharedZhian
class SiteChecksIT {
    private static final String POLICE = "police-technical";
    private static final String JPEG = "application/octet-stream";
    private static final String FRONT = "zhangdian-1";
    private static final String BACK = "zhangdian-2";

    @Test
    void isFilledLineByLineAndFrozen(Running running) throws Exception {
        ProjectScene scene = atAcceptance(running, "370303001001021");
        JsonObject begun = list(scene.as(POLICE).post(path(scene), Map.of()));
        assertThat(begun.getAsJsonObject("head").get("total").getAsInt(), is(2));
        assertThat("begun twice is begun once", list(scene.as(POLICE).post(path(scene), Map.of())), is(begun));
        assertThat(gate(scene), is("filling"));
        assertThat(scene.as(POLICE).post(path(scene) + "/1/close", Map.of()).text(), containsString("还有 2 项未填"));

        Answer nameless = answer(scene, FRONT, Map.of("answer", "not-kept"));
        assertThat(nameless.status(), is(400));
        assertThat(nameless.text(), containsString("请说明哪里不符合"));
        Map<String, Object> found =
                Map.of("answer", "kept", "measured", "8 天", "place", "监控室", "longitude", 118.0467, "latitude", 36.8135);
        JsonObject kept = ok(answer(scene, FRONT, with(found, line(begun, FRONT))));
        assertThat(kept.get("measured").getAsString(), is("8 天"));
        assertThat(kept.get("by").getAsString(), is(scene.name(POLICE)));
        JsonObject again = ok(answer(scene, FRONT, with(found, line(begun, FRONT))));
        assertThat("an answer that is repeated changes nothing", again, is(kept));

        byte[] picture = Picture.jpeg();
        Answer photo = scene.as(POLICE).send("POST", path(scene) + "/1/lines/" + BACK + "/photos", picture, JPEG);
        assertThat(photo.text(), photo.status(), is(201));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        assertThat(photo.json().get("sha256").getAsString(), is(digest));
        Answer twice = scene.as(POLICE).send("POST", path(scene) + "/1/lines/" + BACK + "/photos", picture, JPEG);
        assertThat("a photo that is sent twice is kept once", twice.id(), is(photo.id()));
        Answer text = scene.as(POLICE).send("POST", path(scene) + "/1/lines/" + BACK + "/photos", "no picture", JPEG);
        assertThat(text.status(), is(400));

        ok(answer(scene, BACK, Map.of("answer", "not-kept", "remark", "只有 20 天")));
        JsonObject closed = ok(scene.as(POLICE).post(path(scene) + "/1/close", Map.of()));
        assertThat(closed.get("intact").getAsBoolean(), is(true));
        assertThat(head(closed, "state"), is("closed"));
        assertThat(answer(scene, BACK, Map.of("answer", "kept")).status(), is(409));
        assertThat(
                scene.as(POLICE).delete(path(scene) + "/1/photos/" + photo.id()).status(), is(409));
        assertThat(scene.history("town"), hasItem("site-check"));
        assertThat(scene.as("town").get(path(scene) + "/1/photos/" + photo.id()).status(), is(200));

        assertThat(gate(scene), is("not-kept"));
        JsonObject shut = gateOf(scene);
        assertThat(shut.get("open").getAsBoolean(), is(false));
        assertThat(shut.get("points").toString(), containsString("后端存储"));
        JsonObject second = SiteFilling.fill(scene.as(POLICE), scene.project());
        assertThat(head(second, "number"), is("2"));
        assertThat(gate(scene), is("kept"));
        assertThat(gateOf(scene).get("open").getAsBoolean(), is(true));
    }

    @Test
    void tellsWhoComesSecondAndLetsOnlyTheInspectorsFill(Running running) {
        ProjectScene scene = atAcceptance(running, "370303001001022");
        JsonObject begun = list(scene.as(POLICE).post(path(scene), Map.of()));
        Map<String, Object> seen = line(begun, FRONT);
        ok(answer(scene, FRONT, with(Map.of("answer", "kept"), seen)));
        Answer late = scene.as("police-technical 2")
                .send(
                        "PUT",
                        path(scene) + "/1/lines/" + FRONT,
                        with(Map.of("answer", "not-kept", "remark", "不足"), seen));
        assertThat(late.status(), is(409));
        assertThat(scene.as(POLICE).get(path(scene) + "/1").text(), containsString("\"answer\":\"kept\""));
        assertThat(
                scene.as("peace-office")
                        .send("PUT", path(scene) + "/1/lines/" + FRONT, Map.of("answer", "kept"))
                        .status(),
                is(403));
        assertThat(scene.as("builder").post(path(scene), Map.of()).status(), is(403));
        assertThat(scene.as("builder").get(path(scene) + "/1").status(), is(200));
        assertThat(scene.as("guard").get(path(scene)).status(), is(403));
        assertThat(answer(scene, "zhangdian-99", Map.of("answer", "kept")).status(), is(404));
        assertThat(scene.as(POLICE).get(path(scene) + "/7").status(), is(404));
        ProjectScene other = ProjectScene.in(running, "370303001001023", "closed");
        assertThat(other.as(POLICE).get(path(scene)).status(), is(404));
        assertThat(other.as(POLICE).post(path(scene), Map.of()).status(), is(404));
    }

    @Test
    void countsAnewAfterARectificationAndShowsWhatWasChanged(Running running) throws Exception {
        ProjectScene scene = atAcceptance(running, "370303001001024");
        SiteFilling.fill(scene.as(POLICE), scene.project(), Optional.of(FRONT));
        Answer failed = scene.act(POLICE, "police-acceptance", "return", Map.of("text", "前端存储不足"));
        assertThat(ProjectScene.stageOf(failed), is("整改"));
        assertThat(
                "nobody fills while others mend",
                scene.as(POLICE).post(path(scene), Map.of()).status(),
                is(403));
        scene.attach("builder", "rectification", "整改.jpg", Picture.jpeg());
        scene.done("builder", "report-rectification", "验收");
        assertThat(gate(scene), is("none"));
        assertThat(answer(scene, FRONT, Map.of("answer", "kept")).status(), is(409));
        assertThat(head(SiteFilling.fill(scene.as(POLICE), scene.project()), "number"), is("2"));
        assertThat(gate(scene), is("kept"));
        change(
                running,
                "UPDATE site_list SET document = REPLACE(document, 'NOT_KEPT', 'KEPT'), sha256 ="
                        + " SHA2(REPLACE(document, 'NOT_KEPT', 'KEPT'), 256) WHERE number = 1 AND project_id = "
                        + scene.project());
        assertThat(scene.as("town").get(path(scene) + "/1").json().get("intact").getAsBoolean(), is(false));
        assertThat(scene.as("town").get(path(scene) + "/2").json().get("intact").getAsBoolean(), is(true));
    }

    private static void change(Running running, String sql) throws Exception {
        try (Connection database = running.zhian().database();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql), is(1));
        }
    }

    /** A project in Zhangdian that is built. */
    private static ProjectScene atAcceptance(Running running, String code) {
        ProjectScene scene = ProjectScene.in(running, code, "closed");
        scene.begin("town", "existing");
        scene.attach("town", "plan", "方案.pdf", Picture.jpeg());
        scene.settleItems("town");
        scene.done("town", "submit-plan", "方案审核");
        scene.done(POLICE, "plan-review", "建设");
        scene.done("builder", "report-completion", "验收");
        return scene;
    }

    private static String path(ProjectScene scene) {
        return scene.path() + "/site-checks";
    }

    private static Answer answer(ProjectScene scene, String line, Map<String, Object> body) {
        return scene.as(POLICE).send("PUT", path(scene) + "/1/lines/" + line, body);
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.text(), answer.status(), is(200));
        return answer.json();
    }

    private static JsonObject list(Answer answer) {
        assertThat(answer.text(), answer.status(), is(201));
        return answer.json();
    }

    private static Map<String, Object> line(JsonObject list, String line) {
        for (JsonElement element : list.getAsJsonArray("lines")) {
            if (element.getAsJsonObject().get("line").getAsString().equals(line)) {
                return Map.of(
                        "version", element.getAsJsonObject().get("version").getAsLong());
            }
        }
        throw new AssertionError("No line " + line);
    }

    private static Map<String, Object> with(Map<String, Object> found, Map<String, Object> version) {
        Map<String, Object> all = new HashMap<>(found);
        all.putAll(version);
        return all;
    }

    private static String head(JsonObject list, String field) {
        return list.getAsJsonObject("head").get(field).getAsString();
    }

    private static String gate(ProjectScene scene) {
        return gateOf(scene).getAsJsonArray("figures").get(0).getAsString();
    }

    private static JsonObject gateOf(ProjectScene scene) {
        JsonArray gates = scene.task(POLICE, "police-acceptance").getAsJsonArray("gates");
        for (JsonElement gate : gates) {
            if (gate.getAsJsonObject().get("gate").getAsString().equals("site-checks")) {
                return gate.getAsJsonObject();
            }
        }
        throw new AssertionError("No gate in " + gates);
    }
}
