package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The audit log has every act and every disclosure, and no personal data")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {
    private static final long SERIAL = Controllers.FIRST + 15;

    private Running running;
    private Sample sample;
    private Api auditor;

    @BeforeAll
    void community(Running shared) {
        running = shared;
        sample = Sample.complete(running, SERIAL);
        auditor = sample.user(running.zhian().anonymous(), "AUDITOR");
    }

    @Test
    void everyActLeavesOneEntry() {
        Api manager = sample.user(running.zhian().anonymous(), "MANAGER");
        long userId = manager.get("/me").json().get("id").getAsLong();
        Map<String, String> acts = new LinkedHashMap<>();
        for (String resource : List.of("communities", "buildings", "units", "houses", "residents", "companies")) {
            acts.put("PATCH /" + resource + "/{id}", resource);
        }
        for (String resource : List.of("controllers", "doors", "rights", "groups", "door-groups", "profiles")) {
            acts.put("PATCH /" + resource + "/{id}", resource);
        }
        acts.put("PATCH /calendars/{id}", "calendars");
        acts.put("POST /residents/{id}/disclose", "residents");
        acts.put("POST /companies/{id}/disclose", "companies");
        acts.put("POST /doors/{id}/open", "doors");
        acts.put("POST /doors/{id}/mode", "doors");
        acts.put("POST /controllers/{id}/clock", "controllers");
        acts.put("POST /credentials/{id}/lost", "credentials");
        acts.put("POST /credentials/{id}/restore", "credentials");
        acts.put("POST /credentials/{id}/cancel", "credentials");
        acts.put("POST /alarms/{id}/acknowledge", "alarms");
        acts.put("POST /alarms/{id}/close", "alarms");
        acts.put("DELETE /residents/{id}/photo", "residents");
        acts.put("DELETE /rights/{id}", "rights");
        acts.put("POST /residents/{id}/leave", "residents");
        List<String> wrong = new ArrayList<>();
        acts.forEach((operation, resource) -> {
            int before = entries(userId).size();
            String path = operation.substring(operation.indexOf(' ') + 1).replace("{id}", "" + sample.id(resource));
            String method = operation.substring(0, operation.indexOf(' '));
            Answer answer = manager.send(method, path, sample.body(operation));
            int after = entries(userId).size();
            if (answer.status() >= 300 || after < before + 1) {
                wrong.add(operation + " left " + (after - before) + " entries: " + answer);
            }
        });
        for (String resource : List.of("buildings", "units", "houses", "companies", "residents")) {
            int before = entries(userId).size();
            manager.create("/" + resource, sample.body("POST /" + resource));
            if (entries(userId).size() != before + 1) {
                wrong.add("POST /" + resource + " left " + (entries(userId).size() - before) + " entries");
            }
        }
        assertThat(wrong, is(empty()));
        assertThat("personal data", personal(entries(userId)), is(empty()));
    }

    private static List<String> personal(JsonArray entries) {
        // An eighteen-digit document, a mobile number, the name of the sample's residents.
        return entries.asList().stream()
                .map(Object::toString)
                .filter(text ->
                        text.matches(".*(?<![0-9])([0-9]{17}[0-9X]|1[3-9][0-9]{9})(?![0-9]).*") || text.contains("王样本"))
                .toList();
    }

    private JsonArray entries(long userId) {
        return running.zhian().count("SELECT COUNT(*) FROM audit_entry WHERE user_id = " + userId) == 0
                ? new JsonArray()
                : auditor.get("/audit?size=500&userId=" + userId).items();
    }

    @Test
    void aDisclosureNamesWhoAndWhyButNotWhat() {
        Api clerk = sample.user(running.zhian().anonymous(), "CLERK");
        long userId = clerk.get("/me").json().get("id").getAsLong();
        long resident = sample.another("residents");
        Answer disclosed = clerk.post("/residents/" + resident + "/disclose", Map.of("reason", "派出所来函"));
        assertThat(disclosed.toString(), disclosed.status(), is(200));
        JsonObject entry = entries(userId).asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("action").getAsString().contains("disclose"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.get("userId").getAsLong(), is(userId));
        assertThat(entry.get("communityId").getAsLong(), is(sample.id("communities")));
        assertThat(entry.get("detail").getAsString().contains("派出所来函"), is(true));
        assertThat(
                entry.toString().contains(disclosed.json().get("documentNumber").getAsString()), is(false));
        assertThat(
                clerk.post("/residents/" + resident + "/disclose", Map.of("reason", " "))
                        .status(),
                is(400));
    }

    @Test
    void aRefusalAndAFailedSignInAreNoted() {
        Api guard = sample.user(running.zhian().anonymous(), "GUARD");
        long userId = guard.get("/me").json().get("id").getAsLong();
        assertThat(guard.post("/buildings", sample.body("POST /buildings")).status(), is(403));
        assertThat(
                running.zhian()
                        .count("SELECT COUNT(*) FROM audit_entry WHERE action = 'access.denied' AND user_id = "
                                + userId),
                is(1L));
        long before = failures();
        assertThat(
                running.zhian()
                        .anonymous()
                        .post("/login", Map.of("username", Fresh.username(), "password", "wrong"))
                        .status(),
                is(401));
        assertThat(failures(), is(before + 1));
    }

    private long failures() {
        return running.zhian().count("SELECT COUNT(*) FROM audit_entry WHERE action = 'user.sign-in-failed'");
    }

    @Test
    void passesAreNoActs() {
        long passes = passes();
        long before = running.zhian().count("SELECT COUNT(*) FROM audit_entry");
        for (int i = 0; i < 5; i++) {
            running.controllers().order("swipe?serial=" + SERIAL + "&door=1&card=" + Fresh.card());
        }
        Await.until("five more passes", Duration.ofSeconds(30), () -> passes() >= passes + 5);
        assertThat(running.zhian().count("SELECT COUNT(*) FROM audit_entry"), is(before));
    }

    private long passes() {
        return running.zhian()
                .count("SELECT COUNT(*) FROM pass_record WHERE community_id = " + sample.id("communities"));
    }
}
