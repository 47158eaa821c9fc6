package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Scene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("The first sign-in on the page")
class FirstSignInIT {
    @Test
    void asksForANewPasswordBeforeAnythingElse(Running running) {
        Clerk clerk = Clerk.fresh(running.api(), Scene.in(running.api()).community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            Page page = session.page();
            SignInPage signIn = new SignInPage(page, session.address()).open();

            signIn.signIn(clerk.username(), "not-the-password");
            assertThat(signIn.refusal()).not().isEmpty();
            session.shot("sign-in-refused");

            signIn.signIn(clerk.username(), clerk.password());
            page.waitForURL("**/password.xhtml*");
            session.go("/index.xhtml");
            assertThat("no page before the change", page.url(), containsString("/login.xhtml"));

            signIn.signIn(clerk.username(), clerk.password());
            page.waitForURL("**/password.xhtml*");
            signIn.change(clerk.password(), "short", "short");
            assertThat(page.locator("[id='change:newPasswordError']")).not().isEmpty();
            session.shot("sign-in-change");
            signIn.change(clerk.password(), Clerk.PASSWORD, Clerk.PASSWORD);
            page.waitForURL("**/index.xhtml");
            assertThat(page.locator(".top")).containsText(clerk.username());
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void theOneTimePasswordWorksOnce(Running running) {
        Clerk clerk = Clerk.of(running.api(), Scene.in(running.api()).community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            assertThat(session.page().url(), is(session.address() + "/index.xhtml"));
        }
    }
}
