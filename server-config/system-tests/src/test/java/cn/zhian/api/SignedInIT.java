package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Who is signed in, for how long, and how far that reaches")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInIT {
    private Running running;
    private Sample sample;

    @BeforeAll
    void community(Running shared) {
        running = shared;
        sample = Sample.place(running.api());
    }

    @Test
    void endsATokenAtOnce() {
        Api clerk = sample.user(running.zhian().anonymous(), "CLERK");
        assertThat(clerk.get("/me").status(), is(200));
        assertThat(clerk.post("/logout", null).status(), is(204));
        assertThat(clerk.get("/me").status(), is(401));
    }

    @Test
    void letsADisabledUserInNoMore() {
        Map<String, Object> body = sample.userBody("CLERK");
        Api clerk = sample.user(running.zhian().anonymous(), "CLERK");
        long id = clerk.get("/me").json().get("id").getAsLong();
        assertThat(running.api().post("/users/" + id + "/disable", null).status(), is(200));
        Answer refused = clerk.get("/communities");
        assertThat(refused.status(), is(401));
        assertThat(refused.problem(), endsWith("unauthenticated"));
        assertThat(running.api().post("/users", body).status(), is(201));
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        Api administrator = sample.user(running.zhian().anonymous(), "ADMINISTRATOR");
        Map<String, Object> everything = Map.of(
                "username", Fresh.username(), "roles", List.of("guard"), "domains", List.of(Map.of("kind", "all")));
        Answer refused = administrator.post("/users", everything);
        assertThat(refused.toString(), refused.status(), is(403));
        long self = administrator.get("/me").json().get("id").getAsLong();
        Answer more = administrator.patch("/users/" + self, Map.of("roles", List.of("administrator", "auditor")));
        assertThat(more.toString(), more.status(), is(403));
        assertThat(
                running.api().get("/users?size=500").items().asList().stream()
                        .filter(user -> user.getAsJsonObject().get("id").getAsLong() == self)
                        .map(user ->
                                user.getAsJsonObject().getAsJsonArray("roles").size())
                        .toList(),
                hasSize(1));
    }

    @Test
    void takesNoSessionOfAPageForTheApi() throws Exception {
        Account clerk = Account.of(running.api(), running.zhian().anonymous(), sample.userBody("CLERK"));
        PageClient pages = new PageClient(running.zhian().address());
        assertThat("before signing in", pages.get("/").statusCode(), is(302));
        pages.signIn(clerk.username(), clerk.password());
        assertThat("the session is good for pages", pages.get("/").statusCode(), is(200));
        String name = "幢" + Fresh.digits(8);
        String body = "{\"communityId\":" + sample.id("communities") + ",\"name\":\"" + name + "\"}";
        assertThat(pages.get("/api/v1/me").statusCode(), is(401));
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
            HttpResponse<String> forged = pages.post("/api/v1/buildings", body, type);
            assertThat(type, forged.statusCode(), is(401));
            assertThat(forged.body(), containsString("/problems/unauthenticated"));
        }
        String list = "/buildings?communityId=" + sample.id("communities");
        assertThat(running.api().get(list).text(), not(containsString(name)));
        assertThat(
                "the token does what the session may not", clerk.api().get(list).status(), is(200));
    }

    @Test
    void saysWhenToTryAgainAfterTooManyAttempts() throws Exception {
        Account guard = Account.of(running.api(), running.zhian().anonymous(), sample.userBody("GUARD"));
        PageClient stranger = new PageClient(running.zhian().address());
        String body = "{\"username\":\"" + guard.username() + "\",\"password\":\"Wrong-Password-1\"}";
        HttpResponse<String> last = stranger.post("/api/v1/login", body, "application/json");
        for (int i = 0; i < 10 && last.statusCode() == 401; i++) {
            last = stranger.post("/api/v1/login", body, "application/json");
        }
        assertThat(last.body(), last.statusCode(), is(429));
        assertThat(last.body(), containsString("/problems/too-many-attempts"));
        long seconds = Long.parseLong(last.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds, is(both(greaterThan(0L)).and(lessThanOrEqualTo(3600L))));
    }
}
