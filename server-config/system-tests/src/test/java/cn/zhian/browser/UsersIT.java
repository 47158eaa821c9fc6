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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Users at their page")
class UsersIT {
    @Test
    void areMadeWithAPasswordThatIsShownOnce(Running running) {
        Scene scene = Scene.in(running.api());
        Clerk administrator = Clerk.of(running.api(), scene.community(), "administrator");
        String username = "guard-of-the-night-" + scene.community();
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(administrator.username(), administrator.password());
            session.go("/identity/users.xhtml");
            Page page = session.page();
            page.locator("#acts .new").click();
            FormPanel form = new FormPanel(page, "draft");
            form.fill("username", username);
            page.locator("[id='draftForm:roles'] label")
                    .filter(new Locator.FilterOptions().setHasText(Wording.of("identity", "enum.Role.GUARD")))
                    .click();
            form.tickAll("communities");
            form.save();
            Locator once = page.locator("[id='once']");
            assertThat(once).containsText(username);
            String password = once.locator("strong").innerText();
            session.shot("user-once");

            once.locator("button").click();
            assertThat(page.locator("[data-panel=form]")).hasCount(0);
            assertThat(page.locator("body")).not().containsText(password);
            try (BrowserSession own = BrowserSession.open(running.zhian())) {
                new SignInPage(own.page(), own.address()).open().signIn(username, password);
                own.page().waitForURL("**/password.xhtml*");
            }
            assertThat(session.errors(), is(empty()));
        }
    }
}
