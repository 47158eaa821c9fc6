package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Zhian;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Platforms below in the hands of an administrator")
class ChildrenIT {
    private static final String NAME = "一个名称很长的街道下辖的阳光花园北区二期安置小区社区平台 " + System.nanoTime();
    private static final Pattern CODE = Pattern.compile("([a-z2-7]{6}-){5}[a-z2-7]{6}");

    private BrowserSession session;
    private Page page;

    @Test
    void areInvitedChangedAndRevoked(Running running) throws Exception {
        try (BrowserSession opened = BrowserSession.open(running.zhian())) {
            session = opened;
            page = session.page();
            session.signIn("admin", Zhian.PASSWORD);
            session.go("/exchange/children.xhtml");
            session.shot("children-none");
            invited();
            enrolled(running.zhian());
            page.reload();
            page.locator("tr[data-rk]").filter(named()).click();
            Locator panel = page.locator("[data-panel=detail]");
            assertThat(panel).containsText(Wording.of("trouble", "said.RECORD_ITEM_CODE"));
            assertThat(panel).containsText("GenderCode");
            session.shot("child");
            changed(panel);
            pictures();
            revoked(panel);
            assertThat(session.errors(), is(empty()));
        }
    }

    private static Locator.FilterOptions named() {
        return new Locator.FilterOptions().setHasText(NAME);
    }

    private void invited() {
        page.locator("#acts button.new").click();
        FormPanel form = new FormPanel(page, "draft");
        form.fill("name", NAME);
        form.fill("divisions", "3302 x");
        form.save();
        assertThat(form.error("divisions")).isVisible();
        session.shot("child-form-error");
        form.fill("divisions", "330281，330282001");
        form.save();
        Locator code = page.locator("[id='once'] strong");
        assertThat(code).hasText(CODE);
        session.shot("child-code");
        session.look(Screen.PHONE);
        session.shot("child-code-phone");
        session.look(Screen.DESK);
        page.locator("[id='onceForm'] button").click();
        assertThat(code).isHidden();
    }

    /** As if it had shown its code and sent something. */
    private static void enrolled(Zhian zhian) throws SQLException {
        try (Connection database = zhian.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE child_platform SET state = 'ENROLLED', platform = 'childrenofcounty',"
                    + " active_platform = 'childrenofcounty', enrolled_at = UTC_TIMESTAMP(), last_contact_at ="
                    + " UTC_TIMESTAMP(), last_source = '192.0.2.7' WHERE name = '" + NAME + "'");
            statement.executeUpdate("INSERT INTO child_count SELECT id, 'resident', 12345, 67, 8, UTC_TIMESTAMP(),"
                    + " 'item-code GenderCode' FROM child_platform WHERE name = '" + NAME + "'");
            statement.executeUpdate("INSERT INTO child_count SELECT id, 'pass', 1234567, 0, 0, UTC_TIMESTAMP(), NULL"
                    + " FROM child_platform WHERE name = '" + NAME + "'");
        }
    }

    private void changed(Locator panel) {
        button(panel, Wording.of("platform", "action.edit")).click();
        FormPanel form = new FormPanel(page, "draft");
        form.fill("divisions", "330281");
        session.shot("child-form");
        form.save();
        assertThat(panel).not().containsText("330282001");
    }

    private void pictures() {
        session.look(Screen.PHONE);
        session.shot("child-phone");
        session.go("/exchange/children.xhtml");
        session.shot("children-phone");
        session.look(Screen.DESK);
        session.speak("en");
        session.go("/exchange/children.xhtml");
        page.locator("tr[data-rk]").filter(named()).click();
        assertThat(page.locator("[data-panel=detail]"))
                .containsText("An item has a code that the table of the receiver lacks");
        session.shot("child-en");
        session.speak("zh-CN");
        session.go("/exchange/children.xhtml");
        page.locator("tr[data-rk]").filter(named()).click();
    }

    private void revoked(Locator panel) {
        button(panel, Wording.of("tier", "children.revoke")).click();
        ConfirmDialog dialog = new ConfirmDialog(page);
        assertThat(dialog.text()).containsText(NAME);
        session.shot("child-revoke");
        dialog.confirm();
        assertThat(panel).containsText(Wording.of("tier", "enum.ChildState.REVOKED"));
    }

    private static Locator button(Locator panel, String words) {
        return panel.locator(".panel-foot button").filter(new Locator.FilterOptions().setHasText(words));
    }
}
