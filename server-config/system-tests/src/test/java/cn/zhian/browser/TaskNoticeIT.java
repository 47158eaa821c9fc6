package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A task that comes while somebody has a page open")
class TaskNoticeIT {
    private static final String NAME = "通知小区智安建设";

    private Running running;

    @Test
    void isToldWithoutReloadingWhereverItsPeopleAreWorking(Running shared) {
        running = shared;
        // The first community of the officer's domain is where the page works; the project is in the other.
        long elsewhere = community("330281009003001");
        long here = community("330281009003002");
        Clerk officer = officer(elsewhere, here);
        Walk walk = Walk.begin(running, here, NAME);
        try (BrowserSession desk = atHome(officer);
                BrowserSession bureau = atHome(walk.clerk("big-data-bureau"));
                BrowserSession guard = BrowserSession.open(running.zhian())) {
            assertThat(count(desk)).isHidden();
            walk.submitsPlan("town", "领导小组办公室审核");

            Locator notice = desk.page().locator(".task-notice");
            assertThat(notice).containsText(NAME);
            assertThat(notice).containsText("审核");
            assertThat(count(desk)).hasText("1");
            desk.shot("task-notice");
            desk.look(Screen.PHONE);
            desk.shot("task-notice-phone");
            desk.look(Screen.DESK);
            assertThat(bureau.page().locator(".task-notice")).hasCount(0);
            assertThat(count(bureau)).isHidden();

            notice.getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
            desk.page().waitForURL(url -> url.contains("/project/project.xhtml?id=" + walk.project()));
            assertThat(count(desk)).hasText("1");

            // A colleague is quicker: the number goes down on the officer's page.
            desk.page().locator("html.hears-tasks").waitFor();
            walk.passes("peace-office", "备案评审与会审");
            assertThat(count(desk)).isHidden();
            assertThat(bureau.page().locator(".task-notice")).containsText(NAME);
            assertThat(count(bureau)).hasText("1");
            bureau.page().locator("[data-do=dismiss]").click();
            assertThat(bureau.page().locator(".task-notice")).hasCount(0);
            assertThat(count(bureau)).hasText("1");

            Clerk watchman = Clerk.of(running.api(), here, "guard");
            guard.signIn(watchman.username(), watchman.password());
            guard.goLive("/index.xhtml");
            assertThat(guard.page().locator("[data-count=projects]")).hasCount(0);
            assertThat(desk.errors(), is(empty()));
            assertThat(bureau.errors(), is(empty()));
        }
    }

    private BrowserSession atHome(Clerk clerk) {
        BrowserSession session = BrowserSession.open(running.zhian());
        session.signIn(clerk.username(), clerk.password());
        session.go("/index.xhtml");
        session.page().locator("html.hears-tasks").waitFor();
        return session;
    }

    private static Locator count(BrowserSession session) {
        return session.page().locator(".side [data-count=projects]");
    }

    private long community(String code) {
        return running.api()
                .create(
                        "/communities",
                        Map.of("code", code, "name", "通知" + code.substring(12), "address", "路1号", "kind", "closed"));
    }

    /** Of the leading-group office, for two communities. */
    private Clerk officer(long first, long second) {
        Clerk clerk = Clerk.of(running.api(), first, "peace-office");
        Api api = running.api();
        long id = 0;
        for (var user : api.get("/users?size=500").items()) {
            if (user.getAsJsonObject().get("username").getAsString().equals(clerk.username())) {
                id = user.getAsJsonObject().get("id").getAsLong();
            }
        }
        Answer changed = api.patch(
                "/users/" + id,
                Map.of(
                        "domains",
                        java.util.List.of(
                                Map.of("kind", "community", "value", "" + first),
                                Map.of("kind", "community", "value", "" + second))));
        assertThat(changed.text(), changed.status(), is(200));
        return clerk;
    }
}
