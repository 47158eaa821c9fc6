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
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A county lets platforms in, over real HTTP")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class TierEnrolmentIT {
    /** A community that no other test of these two instances has. */
    private static final String OWN = "330281004001001";

    private Zhian county;
    private Zhian community;
    private Api above;
    private Api below;
    private TierScene scene;

    @BeforeAll
    void start(TwoPlatforms.Running running) {
        county = running.county();
        community = running.community();
        above = running.above();
        below = running.below();
        scene = new TierScene(running);
    }

    /** Whatever the test before left. */
    @BeforeEach
    void part() {
        scene.part(community.text("SELECT platform FROM platform_identity"));
    }

    @Test
    void twoInstancesEnrolChangeTheirKeyAndPart() {
        JsonObject invited = scene.invited("community");
        assertThat(TierScene.code(invited), matchesPattern("([a-z2-7]{6}-){5}[a-z2-7]{6}"));
        assertThat(scene.child(invited).text(), not(containsString(TierScene.code(invited))));
        Map<String, String> order = Map.of("address", county.address() + "/", "code", TierScene.code(invited));
        Answer parent = below.post("/exchange/parents", order);
        assertThat(parent.toString(), parent.status(), is(201));
        String platform = community.text("SELECT platform FROM platform_identity");
        assertThat(scene.child(invited).json().get("platform").getAsString(), is(platform));
        assertThat(scene.child(invited).json().get("state").getAsString(), is("enrolled"));
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
                "/exchange/parents",
                Map.of("address", county.address(), "code", TierScene.code(scene.invited("community"))));
        assertThat(anew.toString(), anew.status(), is(201));
        assertThat(below.post(path + "/change-key", null).status(), is(200));
    }

    /** What the community knows arrives at the county, as its target says. */
    private void pushes(String platform) {
        Map<String, Object> place = Map.of("code", OWN, "name", "阳光小区", "address", "测试路 1 号", "kind", "closed");
        below.create("/communities", place);
        Answer made =
                below.post("/exchange/targets", TierScene.target(county, List.of("community", "house", "resident")));
        assertThat(made.toString(), made.status(), is(201));
        String sql = "SELECT COUNT(*) FROM received_record WHERE kind = 'community' AND community_code = '" + OWN
                + "' AND sender = '" + platform + "' AND platform = sender AND NOT erased";
        try {
            Await.until("the community at the county", Duration.ofSeconds(60), () -> county.count(sql) == 1);
        } catch (AssertionError e) {
            throw new AssertionError(below.get("/exchange/targets").text(), e);
        }
    }

    @Test
    void doesNotBelieveACodeOfAnotherPlatform() {
        String typed = TierScene.code(scene.invited("community"));
        String forged = typed.substring(0, typed.length() - 1) + (typed.endsWith("a") ? "b" : "a");
        Answer answer = below.post("/exchange/parents", Map.of("address", county.address(), "code", forged));
        assertThat(answer.status(), is(409));
        assertThat(answer.text(), containsString("不是上级平台签名"));
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        String code = TierScene.code(scene.invited("community"));
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
        JsonObject invited = scene.invited("community");
        TierPlatform platform = scene.platform();
        TierScene.refused(platform.enrolment("a".repeat(36), "community").send());
        TierScene.refused(platform.enrolment(TierScene.code(invited), "community")
                .by(TierPlatform.pair())
                .send());
        assertThat(platform.enrolment(TierScene.code(invited), "county").send().statusCode(), is(409));
        assertThat(scene.child(invited).json().get("state").getAsString(), is("invited"));
        assertThat(
                platform.enrolment(TierScene.code(invited), "community").send().statusCode(), is(200));
        assertThat(
                "asked again",
                platform.enrolment(TierScene.code(invited), "community").send().statusCode(),
                is(200));
        TierScene.refused(
                scene.platform().enrolment(TierScene.code(invited), "community").send());
        assertThat(
                above.delete("/exchange/children/" + invited.get("id").getAsLong())
                        .status(),
                is(409));
    }

    @Test
    void goesOnWithANewKeyAndEndsTheOldOne() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        KeyPair next = TierPlatform.pair();
        TierScene.refused(platform.keyChange(next).by(next).send());
        assertThat(platform.keyChange(next).send().statusCode(), is(200));
        assertThat("lost answer", platform.keyChange(next).send().statusCode(), is(200));
        assertThat(platform.keyChange(TierPlatform.pair()).send().statusCode(), is(409));
        Request old = platform.batch(platform.resident(1, 1, OWN, "1"));
        platform.changed(next);
        assertThat(platform.batch(platform.resident(2, 1, OWN, "1")).send().statusCode(), is(200));
        assertThat("within ten minutes", old.send().statusCode(), is(200));
        assertThat(
                county.count("SELECT COUNT(*) FROM child_key k JOIN child_platform c ON c.id = k.child_id WHERE"
                        + " c.platform = '" + platform.id() + "' AND k.valid_until IS NOT NULL"),
                is(1L));
    }

    @Test
    void shutsOutWhoWasRevoked() {
        JsonObject invited = scene.invited("community");
        TierPlatform platform = scene.enrolled(invited);
        String record = platform.resident(1, 1, OWN, "1");
        assertThat(platform.batch(record).send().statusCode(), is(200));
        above.post("/exchange/children/" + invited.get("id").getAsLong() + "/revoke", null);
        TierScene.refused(platform.batch(record).send());
        TierScene.refused(
                platform.enrolment(TierScene.code(invited), "community").send());
    }

    @Test
    void leavesAnEntryOfEveryActAndNothingInTheLog() {
        JsonObject invited = scene.invited("community");
        TierPlatform platform = scene.enrolled(invited);
        TierScene.results(platform.batch(platform.resident(1, 1, OWN, "1")).send());
        long id = invited.get("id").getAsLong();
        above.post("/exchange/children/" + id + "/revoke", null);
        for (String action : List.of("invite", "enrol", "revoke")) {
            assertThat(
                    action,
                    county.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'child-platform." + action
                            + "' AND subject = '" + id + "'"),
                    is(1L));
        }
        long deleted = scene.invited("county").get("id").getAsLong();
        assertThat(above.delete("/exchange/children/" + deleted).status(), is(204));
        assertThat(above.get("/exchange/children/" + deleted).status(), is(404));
        assertThat(county.output(), not(containsString("王小明")));
    }
}
