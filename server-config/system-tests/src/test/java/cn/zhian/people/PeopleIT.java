package cn.zhian.people;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Scene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People and houses, over the API")
@OnSharedZhian
class PeopleIT {
    private static final String PASSWORD = "Zhian-People-2026";

    private static Map<String, Object> person(Scene scene, String name, String document) {
        Map<String, Object> body = new HashMap<>();
        body.put("houseId", scene.house());
        body.put("name", name);
        body.put("documentType", "id-card");
        body.put("documentNumber", document);
        body.put("phone", "13912345678");
        body.put("relation", "tenant");
        return body;
    }

    private static Api user(Running running, String username, String role, Map<String, Object> domain) {
        Answer made = running.api()
                .post("/users", Map.of("username", username, "roles", List.of(role), "domains", List.of(domain)));
        String first = made.json().get("oneTimePassword").getAsString();
        running.zhian()
                .anonymous()
                .post("/password", Map.of("username", username, "oldPassword", first, "newPassword", PASSWORD));
        return running.zhian().anonymous().signIn(username, PASSWORD);
    }

    private static Map<String, Object> community(long id) {
        return Map.of("kind", "community", "value", Long.toString(id));
    }

    private static List<Long> ids(Answer list) {
        return StreamSupport.stream(list.items().spliterator(), false)
                .map(item -> item.getAsJsonObject().get("id").getAsLong())
                .toList();
    }

    @Test
    void masksPeopleAndFindsThemAllTheSame(Running running) {
        Scene scene = Scene.in(running.api());
        String document = Scene.document("33028119850607123");
        long id = running.api().create("/residents", person(scene, "欧阳小梅", document));
        JsonObject shown = running.api().get("/residents/" + id).json();
        assertThat(shown.get("name").getAsString(), is("欧**梅"));
        assertThat(shown.get("documentNumber").getAsString(), is("3302**********" + document.substring(14)));
        assertThat(shown.get("phone").getAsString(), is("139****5678"));
        assertThat(shown.get("gender").getAsString(), is("male"));
        String within = "/residents?communityId=" + scene.community() + "&";
        for (String filter : List.of(
                "name=%E6%AC%A7",
                "name=%E6%AC%A7%E9%98%B3%E5%B0%8F%E6%A2%85",
                "phone=5678",
                "phone=13912345678",
                "documentNumber=" + document,
                "houseId=" + scene.house(),
                "relation=tenant",
                "status=active")) {
            assertThat(filter, ids(running.api().get(within + filter)), is(List.of(id)));
        }
        for (String filter : List.of("name=%E5%B0%8F%E6%A2%85", "phone=9999", "relation=family", "status=left")) {
            assertThat(filter, ids(running.api().get(within + filter)), hasSize(0));
        }
    }

    @Test
    void refusesWrongAndDoubledDocuments(Running running) {
        Scene scene = Scene.in(running.api());
        String document = Scene.document("33028119850607125");
        running.api().create("/residents", person(scene, "张三", document));
        Answer doubled = running.api().post("/residents", person(scene, "李四", document));
        assertThat(doubled.status(), is(409));
        char last = document.charAt(17);
        String wrong = document.substring(0, 17) + (last == '1' ? '2' : '1');
        Answer refused = running.api().post("/residents", person(scene, "李四", wrong));
        assertThat(refused.status(), is(400));
        assertThat(refused.text(), containsString("\"field\":\"documentNumber\""));
        String invented = Scene.document("99010119850607125");
        assertThat(
                running.api().post("/residents", person(scene, "王五", invented)).status(), is(400));
        assertThat(refused.text(), not(containsString("problem.document")));
    }

    @Test
    void changesOnlyWhatAPatchNames(Running running) {
        Scene scene = Scene.in(running.api());
        long id = running.api().create("/residents", person(scene, "张三", Scene.document("33028119850607127")));
        JsonObject changed = running.api()
                .patch("/residents/" + id, Map.of("relation", "householder"))
                .json();
        assertThat(changed.get("relation").getAsString(), is("householder"));
        assertThat(changed.get("phone").getAsString(), is("139****5678"));
        Answer stale = running.api().patch("/residents/" + id, Map.of("version", 1, "relation", "other"));
        assertThat(stale.status(), is(409));
        assertThat(running.api().patch("/residents/" + id, Map.of("nmae", "x")).status(), is(400));
    }

    @Test
    void saysWhatHindersALeavingAndADeletion(Running running) {
        Scene scene = Scene.in(running.api());
        long id = running.api().create("/residents", person(scene, "张三", Scene.document("33028119850607129")));
        assertThat(running.api().delete("/residents/" + id).status(), is(409));
        assertThat(running.api().delete("/houses/" + scene.house()).status(), is(409));
        assertThat(running.api().delete("/communities/" + scene.community()).status(), is(409));
        assertThat(running.api().post("/residents/" + id + "/leave", Map.of()).status(), is(200));
        assertThat(running.api().post("/residents/" + id + "/leave", Map.of()).status(), is(409));
        assertThat(running.api().post("/residents/" + id + "/return", Map.of()).status(), is(200));
        running.api().post("/residents/" + id + "/leave", Map.of());
        assertThat(running.api().delete("/residents/" + id).status(), is(204));
        assertThat(running.api().delete("/houses/" + scene.house()).status(), is(204));
        assertThat(running.api().get("/residents/" + id).status(), is(404));
    }

    @Test
    void keepsCommunitiesApart(Running running) {
        Scene own = Scene.in(running.api());
        Scene foreign = Scene.in(running.api());
        long stranger = running.api().create("/residents", person(foreign, "张三", Scene.document("33028119850607131")));
        Api clerk = user(running, "people-clerk", "clerk", community(own.community()));
        assertThat(clerk.get("/residents/" + stranger).status(), is(404));
        assertThat(clerk.get("/communities/" + foreign.community()).status(), is(404));
        assertThat(clerk.get("/houses/" + foreign.house()).status(), is(404));
        assertThat(
                clerk.patch("/residents/" + stranger, Map.of("relation", "other"))
                        .status(),
                is(404));
        assertThat(clerk.post("/residents/" + stranger + "/leave", Map.of()).status(), is(404));
        assertThat(
                clerk.post("/residents/" + stranger + "/disclose", Map.of("reason", "x"))
                        .status(),
                is(404));
        assertThat(
                clerk.get("/residents?communityId=" + foreign.community())
                        .items()
                        .size(),
                is(0));
        assertThat(ids(clerk.get("/communities")), is(List.of(own.community())));
        assertThat(
                clerk.post("/buildings", Map.of("communityId", foreign.community(), "name", "9幢"))
                        .status(),
                is(403));
        Answer into = clerk.post("/residents", person(foreign, "李四", Scene.document("33028119850607133")));
        assertThat(into.status(), is(404));
        Answer made = clerk.post(
                "/communities", Map.of("code", "330281001001999", "name", "x", "address", "", "kind", "new"));
        assertThat(made.status(), is(403));
    }

    @Test
    void disclosesForAReasonAndToSomeRolesOnly(Running running) {
        Scene scene = Scene.in(running.api());
        String document = Scene.document("33028119850607135");
        long id = running.api().create("/residents", person(scene, "张小三", document));
        String path = "/residents/" + id + "/disclose";
        Api clerk = user(running, "people-discloser", "clerk", community(scene.community()));
        Api guard = user(running, "people-guard", "guard", community(scene.community()));
        assertThat(clerk.post(path, Map.of("reason", " ")).status(), is(400));
        JsonObject full = clerk.post(path, Map.of("reason", "核对证件")).json();
        assertThat(full.get("name").getAsString(), is("张小三"));
        assertThat(full.get("documentNumber").getAsString(), is(document));
        Answer denied = guard.post(path, Map.of("reason", "好奇"));
        assertThat(denied.status(), is(403));
        assertThat(denied.problem(), endsWith("/denied"));
        assertThat(guard.patch("/residents/" + id, Map.of("relation", "other")).status(), is(403));
        assertThat(guard.get("/residents/" + id).status(), is(200));
    }
}
