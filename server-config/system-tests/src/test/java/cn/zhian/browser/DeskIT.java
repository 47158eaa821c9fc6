package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Scene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Drafts and filters that a user keeps")
class DeskIT {
    private static final String COMPANIES = "/community/companies.xhtml";
    private static final String NAME = "临街“小店” <b>Example</b>";

    @Test
    void aFormSurvivesALostSession(Running running) {
        long community = Scene.in(running.api()).community();
        Clerk clerk = Clerk.of(running.api(), community, "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            Page page = session.page();
            session.signIn(clerk.username(), clerk.password());
            FormPanel form = begin(session);
            form.fill("name", NAME).fill("phone", "13900005678");
            page.locator(".panel[data-kept]").waitFor();

            page.context().clearCookies();
            form.save();
            page.waitForURL("**/login.xhtml*");
            new SignInPage(page, session.address()).signIn(clerk.username(), clerk.password());
            page.waitForURL(url -> !url.contains("/login"));

            FormPanel again = begin(session);
            assertThat(page.locator(".draft-note")).isVisible();
            assertThat(again.input("name")).hasValue(NAME);
            assertThat(again.input("phone")).hasValue("13900005678");
            session.shot("draft-filled-in");
            again.save();
            assertThat(page.locator("tr[data-rk]")).containsText(NAME);

            FormPanel fresh = begin(session);
            assertThat(fresh.input("name")).hasValue("");
            assertThat(page.locator(".draft-note")).hasCount(0);
        }
    }

    @Test
    void aGivenUpFormIsForgottenAndNobodyElseSeesOne(Running running) {
        long community = Scene.in(running.api()).community();
        Clerk one = Clerk.of(running.api(), community, "clerk");
        Clerk other = Clerk.of(running.api(), community, "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            Page page = session.page();
            session.signIn(one.username(), one.password());
            begin(session).fill("name", NAME);
            page.locator(".panel[data-kept]").waitFor();
            try (BrowserSession second = BrowserSession.open(running.zhian())) {
                second.signIn(other.username(), other.password());
                FormPanel form = begin(second);
                assertThat(form.input("name")).hasValue("");
            }
            page.locator(".panel-cancel").click();
            page.locator("[data-do=abandon]").click();
            assertThat(page.locator("[data-panel=form]")).hasCount(0);
            assertThat(begin(session).input("name")).hasValue("");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void aFilterIsKeptUnderItsName(Running running) {
        long community = Scene.in(running.api()).community();
        running.api()
                .create(
                        "/companies",
                        Map.of("communityId", community, "name", "First Example Shop", "address", "Example Road 1"));
        running.api()
                .create(
                        "/companies",
                        Map.of("communityId", community, "name", "Second Example Shop", "address", "Example Road 1"));
        Clerk clerk = Clerk.of(running.api(), community, "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            Page page = session.page();
            session.signIn(clerk.username(), clerk.password());
            session.go(COMPANIES);
            page.locator("[id='list:fname']").fill("First");
            Locator kept = page.locator("details.saved-filters");
            kept.locator("summary").click();
            kept.locator(".saved-filter-new input").fill("第一");
            kept.locator(".saved-filter-new input").press("Enter");
            assertThat(kept.locator(".saved-filter-name")).hasText("第一");
            session.shot("saved-filters");
            session.look(Screen.PHONE);
            session.shot("saved-filters-phone");
            session.look(Screen.DESK);

            session.go(COMPANIES);
            assertThat(page.locator("tr[data-rk]")).hasCount(2);
            kept.locator("summary").click();
            kept.locator(".saved-filter-name").click();
            assertThat(page.locator("tr[data-rk]")).hasCount(1);
            assertThat(page.locator("tr[data-rk]")).containsText("First Example Shop");
            assertThat(page.locator("[id='list:fname']")).hasValue("First");

            kept.locator("summary").click();
            kept.locator("[aria-label='" + Wording.of("platform", "filter.forget") + "']")
                    .click();
            assertThat(kept.locator(".drop-note")).isVisible();
            assertThat(session.errors(), is(empty()));
        }
    }

    private static FormPanel begin(BrowserSession session) {
        session.go(COMPANIES);
        session.page().locator(".new").click();
        session.page().locator("[data-panel=form][data-seen]").waitFor();
        return new FormPanel(session.page(), "draft");
    }
}
