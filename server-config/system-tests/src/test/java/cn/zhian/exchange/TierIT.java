package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import cn.zhian.system.SharedZhian;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A county with platforms below it, over real HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TierIT {
    private static final String HERE = "330281001001001";
    private static final String ELSEWHERE = "330282001001001";
    private static final long TEN_MINUTES = 600_000;

    private Zhian county;
    private Zhian community;
    private Api above;
    private Api below;
    private int made;

    @BeforeAll
    void start() {
        county = Zhian.start(SharedZhian.folder("tier-county"), "--role", "county");
        community = Zhian.start(SharedZhian.folder("tier-community"), "--role", "community");
        above = county.administrator();
        below = community.administrator();
    }

    @AfterAll
    void stop() {
        if (community != null) {
            community.close();
        }
        if (county != null) {
            county.close();
        }
    }

    private JsonObject invited(String role) {
        Answer answer = above.post(
                "/exchange/children",
                Map.of(
                        "name",
                        "阳光小区 " + ++made,
                        "role",
                        role,
                        "kinds",
                        List.of("resident", "community"),
                        "divisions",
                        List.of("330281")));
        assertThat(answer.toString(), answer.status(), is(201));
        return answer.json();
    }

    private static String code(JsonObject invited) {
        return invited.get("code").getAsString();
    }

    private Answer child(JsonObject invited) {
        return above.get("/exchange/children/" + invited.get("id").getAsLong());
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        return JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private TierPlatform platform() {
        String number = Integer.toString(++made + 1_000_000, 8).replaceAll("[0189]", "a");
        return new TierPlatform(county.address(), ("testplatform" + number + "aaaa").substring(0, 16));
    }

    private TierPlatform enrolled(JsonObject invited) {
        TierPlatform platform = platform();
        Request request = platform.enrolment(code(invited), "community");
        HttpResponse<byte[]> answer = request.send();
        assertThat(json(answer).toString(), answer.statusCode(), is(200));
        platform.believe(json(answer).get("publicKey").getAsString());
        assertThat("signed", request.answeredBySigned(answer), is(true));
        return platform;
    }

    private static JsonArray results(HttpResponse<byte[]> answer) {
        assertThat(json(answer).toString(), answer.statusCode(), is(200));
        return json(answer).getAsJsonArray("results");
    }

    private static String result(JsonArray results, int place) {
        JsonObject one = results.get(place).getAsJsonObject();
        return (one.get("result").getAsString() + " " + one.get("reason").getAsString()).strip();
    }

    private static void refused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode(), is(401));
        assertThat(json(answer).get("type").getAsString(), containsString("/unauthenticated"));
        assertThat(answer.headers().firstValue("Zhian-Signature").isPresent(), is(false));
    }

    private long received() {
        return county.count("SELECT COUNT(*) FROM received_record");
    }

    @Test
    void twoInstancesEnrolChangeTheirKeyAndPart() {
        JsonObject invited = invited("community");
        assertThat(code(invited), matchesPattern("([a-z2-7]{6}-){5}[a-z2-7]{6}"));
        assertThat(child(invited).text(), not(containsString(code(invited))));
        Map<String, String> order = Map.of("address", county.address() + "/", "code", code(invited));
        Answer parent = below.post("/exchange/parents", order);
        assertThat(parent.toString(), parent.status(), is(201));
        String platform = community.text("SELECT platform FROM platform_identity");
        assertThat(child(invited).json().get("platform").getAsString(), is(platform));
        assertThat(child(invited).json().get("state").getAsString(), is("enrolled"));
        assertThat(
                parent.json().get("platform").getAsString(), is(county.text("SELECT platform FROM platform_identity")));

        Answer again = below.post("/exchange/parents", order);
        assertThat(again.toString(), again.status(), is(409));

        pushes(platform);
        String path = "/exchange/parents/" + parent.id();
        Answer changed = below.post(path + "/change-key", null);
        assertThat(changed.toString(), changed.status(), is(200));
        Answer twice = below.post(path + "/change-key", null);
        assertThat(twice.toString(), twice.status(), is(200));
        assertThat(
                twice.json().get("keyNumber").getAsInt()
                        > changed.json().get("keyNumber").getAsInt(),
                is(true));

        Answer revoked = above.post("/exchange/children/" + invited.get("id").getAsLong() + "/revoke", null);
        assertThat(revoked.json().get("state").getAsString(), is("revoked"));
        Answer shut = below.post(path + "/change-key", null);
        assertThat(shut.status(), is(409));
        assertThat(shut.text(), containsString("上级平台不允许本平台接入"));

        Answer anew = below.post(
                "/exchange/parents", Map.of("address", county.address(), "code", code(invited("community"))));
        assertThat(anew.toString(), anew.status(), is(201));
        assertThat(below.post(path + "/change-key", null).status(), is(200));
    }

    /** What the community knows arrives at the county, as its target says. */
    private void pushes(String platform) {
        Map<String, Object> place = Map.of("code", HERE, "name", "阳光小区", "address", "测试路 1 号", "kind", "closed");
        below.create("/communities", place);
        Map<String, Object> target = Map.ofEntries(
                Map.entry("name", "县级平台"),
                Map.entry("protocol", "tier"),
                Map.entry("address", county.address()),
                Map.entry("kinds", List.of("community", "house", "resident")),
                Map.entry("leftOut", List.of()),
                Map.entry("hours", List.of()),
                Map.entry("maskNames", false),
                Map.entry("maskDocuments", false),
                Map.entry("maskPhones", false),
                Map.entry("legalBasis", "试验条例第一条"),
                Map.entry("scope", "试验"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31"));
        Answer made = below.post("/exchange/targets", target);
        assertThat(made.toString(), made.status(), is(201));
        String sql = "SELECT COUNT(*) FROM received_record WHERE kind = 'community' AND community_code = '" + HERE
                + "' AND sender = '" + platform + "' AND platform = sender AND NOT erased";
        Await.until("the community at the county", Duration.ofSeconds(60), () -> county.count(sql) == 1);
    }

    @Test
    void doesNotBelieveACodeOfAnotherPlatform() {
        String typed = code(invited("community"));
        String forged = typed.substring(0, typed.length() - 1) + (typed.endsWith("a") ? "b" : "a");
        Answer answer = below.post("/exchange/parents", Map.of("address", county.address(), "code", forged));
        assertThat(answer.status(), is(409));
        assertThat(answer.text(), containsString("不是上级平台签名"));
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        String code = code(invited("community"));
        for (String address : List.of("http://county.example.cn", "ftp://127.0.0.1", "https://a@b.cn", "x", "")) {
            Answer answer = below.post("/exchange/parents", Map.of("address", address, "code", code));
            assertThat(address + answer, answer.status(), is(400));
        }
        Answer nobody = below.post("/exchange/parents", Map.of("address", "http://127.0.0.1:1", "code", code));
        assertThat(nobody.text(), allOf(containsString("conflict"), containsString("没有应答")));
        String https = "https://127.0.0.1:" + county.port("https");
        Answer untrusted = below.post("/exchange/parents", Map.of("address", https, "code", code));
        assertThat(untrusted.text(), containsString("证书不可信"));
        Answer other =
                below.post("/exchange/parents", Map.of("address", https, "code", code, "certificate", "00".repeat(32)));
        assertThat(other.text(), containsString("证书不可信"));
        Answer pinned = below.post(
                "/exchange/parents", Map.of("address", https, "code", code, "certificate", Certificates.sha256(https)));
        assertThat(pinned.toString(), pinned.status(), is(201));
    }

    @Test
    void takesACodeOnceAndOnlyWithTheRightRoleAndSignature() {
        JsonObject invited = invited("community");
        TierPlatform platform = platform();
        refused(platform.enrolment("a".repeat(36), "community").send());
        refused(platform.enrolment(code(invited), "community")
                .by(TierPlatform.pair())
                .send());
        assertThat(platform.enrolment(code(invited), "county").send().statusCode(), is(409));
        assertThat(child(invited).json().get("state").getAsString(), is("invited"));
        assertThat(platform.enrolment(code(invited), "community").send().statusCode(), is(200));
        assertThat(
                "asked again",
                platform.enrolment(code(invited), "community").send().statusCode(),
                is(200));
        refused(platform().enrolment(code(invited), "community").send());
        assertThat(
                above.delete("/exchange/children/" + invited.get("id").getAsLong())
                        .status(),
                is(409));
    }

    @Test
    void storesWhatAPlatformPushesOnce() {
        JsonObject invited = invited("community");
        TierPlatform platform = enrolled(invited);
        String one = platform.resident(1, 1, HERE, "1");
        Request request = platform.batch(
                one,
                platform.resident(2, 1, ELSEWHERE, "1"),
                platform.resident(3, 1, HERE, "7"),
                one,
                "{\"id\":1}",
                one.replace("王小明", "王大明"));
        long before = received();
        HttpResponse<byte[]> answer = request.send();
        JsonArray results = results(answer);
        assertThat("signed", request.answeredBySigned(answer), is(true));
        assertThat(result(results, 0), is("accepted"));
        assertThat(result(results, 1), is("rejected community-not-entitled " + ELSEWHERE));
        assertThat(result(results, 2), is("rejected item-code GenderCode"));
        assertThat(result(results, 3), is("duplicate"));
        assertThat(result(results, 4), is("rejected member at"));
        assertThat(result(results, 5), is("rejected hash"));
        assertThat(received(), is(before + 1));
        assertThat(result(results(platform.batch(one).send()), 0), is("duplicate"));
        String counts = child(invited).json().getAsJsonArray("counts").toString();
        assertThat(counts, containsString("\"kind\":\"resident\",\"accepted\":1,\"duplicate\":2,\"rejected\":3"));
    }

    @Test
    void changesWhatAPlatformMaySendFromTheNextBatchOn() {
        JsonObject invited = invited("community");
        TierPlatform platform = enrolled(invited);
        String path = "/exchange/children/" + invited.get("id").getAsLong();
        assertThat(above.patch(path, Map.of("kinds", List.of("pass"))).status(), is(200));
        String record = platform.resident(1, 1, HERE, "1");
        assertThat(result(results(platform.batch(record).send()), 0), is("rejected kind-not-entitled resident"));
        assertThat(above.patch(path, Map.of("kinds", List.of("resident"))).status(), is(200));
        assertThat(result(results(platform.batch(record).send()), 0), is("accepted"));
    }

    @Test
    void refusesEverythingThatIsNotSignedNow() {
        TierPlatform platform = enrolled(invited("community"));
        String record = platform.resident(1, 1, HERE, "1");
        long before = received();
        refused(platform.batch(record).by(TierPlatform.pair()).send());
        refused(platform.batch(record)
                .with("Zhian-Nonce", "another-nonce-than-signed")
                .send());
        refused(platform.batch(record)
                .with("Zhian-Time", "" + (System.currentTimeMillis() + 1))
                .send());
        refused(platform.batch(record)
                .at(System.currentTimeMillis() - TEN_MINUTES)
                .send());
        refused(platform.batch(record)
                .at(System.currentTimeMillis() + TEN_MINUTES)
                .send());
        refused(platform.batch(record).with("Zhian-Key", "2").send());
        refused(platform.batch(record)
                .with("Zhian-Platform", "unknownunknown22")
                .send());
        refused(platform.batch(record).with("Zhian-Signature", "").send());
        refused(platform.batch(record).send(TierPlatform.gzip("{\"records\":[]}"), "application/gzip"));
        assertThat(
                county.anonymous().post("/exchange/keys", Map.of("number", 2)).status(), is(401));
        assertThat(received(), is(before));
    }

    @Test
    void refusesWhatComesASecondTime() {
        TierPlatform platform = enrolled(invited("community"));
        Request request = platform.batch(platform.resident(1, 1, HERE, "1"));
        assertThat(request.send().statusCode(), is(200));
        refused(request.send());
    }

    @Test
    void goesOnWithANewKeyAndEndsTheOldOne() {
        TierPlatform platform = enrolled(invited("community"));
        KeyPair next = TierPlatform.pair();
        refused(platform.keyChange(next).by(next).send());
        assertThat(platform.keyChange(next).send().statusCode(), is(200));
        assertThat("lost answer", platform.keyChange(next).send().statusCode(), is(200));
        assertThat(platform.keyChange(TierPlatform.pair()).send().statusCode(), is(409));
        Request old = platform.batch(platform.resident(1, 1, HERE, "1"));
        platform.changed(next);
        assertThat(platform.batch(platform.resident(2, 1, HERE, "1")).send().statusCode(), is(200));
        assertThat("within ten minutes", old.send().statusCode(), is(200));
        assertThat(
                county.count("SELECT COUNT(*) FROM child_key k JOIN child_platform c ON c.id = k.child_id WHERE"
                        + " c.platform = '" + platform.id() + "' AND k.valid_until IS NOT NULL"),
                is(1L));
    }

    @Test
    void shutsOutWhoWasRevoked() {
        JsonObject invited = invited("community");
        TierPlatform platform = enrolled(invited);
        String record = platform.resident(1, 1, HERE, "1");
        assertThat(platform.batch(record).send().statusCode(), is(200));
        above.post("/exchange/children/" + invited.get("id").getAsLong() + "/revoke", null);
        refused(platform.batch(record).send());
        refused(platform.enrolment(code(invited), "community").send());
    }

    @Test
    void takesFiveMegabytesAndRefusesWhatUnpacksToMore() {
        TierPlatform platform = enrolled(invited("community"));
        List<String> records = new ArrayList<>();
        int bytes = 0;
        for (int entity = 0; bytes < 5_150_000; entity++) {
            String record = platform.community(entity, HERE, 3_000);
            bytes += record.getBytes(StandardCharsets.UTF_8).length + 1;
            records.add(record);
        }
        JsonArray results =
                results(platform.batch(records.toArray(String[]::new)).send());
        assertThat(results.size(), is(records.size()));
        assertThat(result(results, records.size() - 1), is("accepted"));
        long before = received();
        Request bomb = platform.packed(TierPlatform.gzip(new byte[100 * 1024 * 1024]));
        assertThat(bomb.send().statusCode(), is(413));
        Request large = platform.packed(new byte[6 * 1024 * 1024]);
        assertThat(large.send().statusCode(), is(413));
        assertThat(received(), is(before));
    }

    @Test
    void refusesOtherFormsThanPackedUtf8() {
        TierPlatform platform = enrolled(invited("community"));
        String record = platform.resident(1, 1, HERE, "1");
        byte[] batch = TierPlatform.gzip("{\"records\":[" + record + "]}");
        assertThat(
                platform.packed(batch)
                        .send(batch, "application/gzip; charset=GBK")
                        .statusCode(),
                is(415));
        assertThat(platform.packed(batch).send(batch, "application/json").statusCode(), is(415));
        byte[] gbk = TierPlatform.gzip(("{\"records\":[" + record + "]}").getBytes(Charset.forName("GB18030")));
        refusedFor(platform.packed(gbk), "body", "UTF-8");
        refusedFor(platform.packed("{\"records\":[]}".getBytes(StandardCharsets.UTF_8)), "body", "gzip");
        refusedFor(platform.batch(record, "{\"id\":"), "records[1]", "JSON");
        refusedFor(platform.packed(TierPlatform.gzip("[".repeat(3_000_000))), "body", "records");
        refusedFor(platform.packed(TierPlatform.gzip("{\"records\":" + "[".repeat(3_000_000))), "records[0]", "JSON");
    }

    private static void refusedFor(Request request, String field, String word) {
        HttpResponse<byte[]> answer = request.send();
        assertThat(answer.statusCode(), is(400));
        JsonObject error = json(answer).getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(error.get("field").getAsString(), is(field));
        assertThat(error.get("detail").getAsString(), containsString(word));
    }

    @Test
    void leavesAnEntryOfEveryActAndNothingInTheLog() {
        JsonObject invited = invited("community");
        TierPlatform platform = enrolled(invited);
        results(platform.batch(platform.resident(1, 1, HERE, "1")).send());
        long id = invited.get("id").getAsLong();
        above.post("/exchange/children/" + id + "/revoke", null);
        for (String action : List.of("invite", "enrol", "revoke")) {
            assertThat(
                    action,
                    county.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'child-platform." + action
                            + "' AND subject = '" + id + "'"),
                    is(1L));
        }
        long deleted = invited("county").get("id").getAsLong();
        assertThat(above.delete("/exchange/children/" + deleted).status(), is(204));
        assertThat(above.get("/exchange/children/" + deleted).status(), is(404));
        assertThat(county.output(), not(containsString("王小明")));
    }
}
