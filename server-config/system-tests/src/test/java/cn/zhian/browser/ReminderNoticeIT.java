package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A task whose time comes while people have a page open")
class ReminderNoticeIT {
    private static final String NAME = "督办小区智安建设";
    private static final double TIMER_MILLIS = 100_000;

    private Running running;

    @Test
    void isToldToThoseWhoMustActAndToThoseWhoSuperviseOnly(Running shared) throws SQLException {
        running = shared;
        long here = community("330281009003005");
        long elsewhere = community("330281009003006");
        Walk walk = Walk.begin(running, here, NAME);
        walk.submitsPlan("town", "领导小组办公室审核");
        walk.passes("peace-office", "备案评审与会审");
        try (BrowserSession office = atHome(walk.clerk("peace-office"));
                BrowserSession police = atHome(walk.clerk("police-technical"));
                BrowserSession bureau = atHome(walk.clerk("big-data-bureau"));
                BrowserSession builder = atHome(walk.clerk("builder"));
                BrowserSession stranger = atHome(Clerk.of(running.api(), elsewhere, "peace-office"))) {
            assertThat(count(office)).isHidden();
            move(walk, "police-plan-review", 1);
            move(walk, "big-data-review", -1);

            soon(office, "已超期，请督办");
            assertThat(notice(office)).containsText(NAME);
            assertThat(notice(office)).containsText("大数据局审核备案和技术评审");
            assertThat(notice(office)).containsText("应于");
            assertThat(count(office)).hasText("1");
            soon(police, "任务即将到期");
            assertThat(notice(police)).containsText("将于");
            soon(bureau, "任务已超期");
            assertThat(notice(builder)).hasCount(0);
            assertThat(notice(stranger)).hasCount(0);
            assertThat(count(stranger)).isHidden();
            office.shot("escalation-notice");
            office.look(Screen.PHONE);
            office.shot("escalation-notice-phone");
            office.look(Screen.DESK);

            superviseAndUrge(office);
            assertThat(notice(bureau)).containsText("收到催办");
            assertThat(notice(bureau)).containsText("请于三日内办结");
            assertThat(notice(police)).containsText("任务即将到期");
            assertThat(notice(builder)).hasCount(0);
            bureau.shot("urged-notice");
            inEnglish(office, walk.project());
            for (BrowserSession one : new BrowserSession[] {office, police, bureau, builder, stranger}) {
                assertThat(one.errors(), is(empty()));
            }
        }
    }

    private static void superviseAndUrge(BrowserSession office) {
        office.go("/project/projects.xhtml");
        Locator box = office.page().locator(".inboxes .here");
        assertThat(box).containsText("督办 1");
        shots(office, "supervised-inbox");
        office.page()
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(NAME))
                .click();
        Locator task = office.page()
                .locator(
                        ".task-list > li",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("大数据局审核备案和技术评审"));
        assertThat(task).containsText("起超期");
        assertThat(task).containsText("已报平安办（领导小组办公室）督办");
        assertThat(office.page().locator(".timeline")).containsText("由平安办（领导小组办公室）督办");
        assertThat(office.page().locator(".timeline")).containsText("到期提醒");
        shots(office, "supervised-project");
        task.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("催办"))
                .click();
        office.page().locator("#deed textarea").fill("请于三日内办结");
        office.shot("urge");
        office.page()
                .locator("#deed")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确定"))
                .click();
        assertThat(office.page().locator(".timeline")).containsText("请于三日内办结");
    }

    private static void inEnglish(BrowserSession office, long project) {
        office.speak("en");
        office.go("/project/project.xhtml?id=" + project);
        assertThat(office.page().locator(".task-list")).containsText("Escalated to");
        assertThat(office.page().locator(".task-list")).containsText("Overdue since");
        assertThat(office.page().locator(".task-list")).containsText("Reminded");
        assertThat(office.page().locator(".timeline")).containsText("supervises");
        office.page().locator(".timeline").scrollIntoViewIfNeeded();
        shots(office, "supervised-project-en");
        office.go("/project/projects.xhtml");
        assertThat(office.page().locator(".inboxes .here")).containsText("Supervised 1");
        shots(office, "supervised-inbox-en");
    }

    /** In both sizes. */
    private static void shots(BrowserSession session, String name) {
        session.shot(name);
        session.look(Screen.PHONE);
        session.shot(name + "-phone");
        session.look(Screen.DESK);
    }

    private static void soon(BrowserSession session, String text) {
        assertThat(notice(session))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(TIMER_MILLIS));
    }

    private static Locator notice(BrowserSession session) {
        return session.page().locator(".task-notice");
    }

    private static Locator count(BrowserSession session) {
        return session.page().locator(".side [data-count=projects]");
    }

    /** A task that was to be reminded of an hour ago; escalated an hour ago if it ended days ago. */
    private void move(Walk walk, String task, int dueInDays) throws SQLException {
        String sql = "UPDATE project_task SET remind_at = UTC_TIMESTAMP(3) - INTERVAL 1 HOUR,"
                + " due_at = UTC_TIMESTAMP(3) + INTERVAL ? DAY, escalate_at = UTC_TIMESTAMP(3) + INTERVAL ? HOUR"
                + " WHERE project_id = ? AND task = ? AND status = 'OPEN'";
        try (Connection database = running.zhian().database();
                PreparedStatement change = database.prepareStatement(sql)) {
            change.setInt(1, dueInDays);
            change.setInt(2, dueInDays < 0 ? -1 : 48);
            change.setLong(3, walk.project());
            change.setString(4, task);
            assertThat(change.executeUpdate(), is(1));
        }
    }

    private BrowserSession atHome(Clerk clerk) {
        BrowserSession session = BrowserSession.open(running.zhian());
        session.signIn(clerk.username(), clerk.password());
        session.go("/index.xhtml");
        session.page().locator("html.hears-tasks").waitFor();
        return session;
    }

    private long community(String code) {
        return running.api()
                .create(
                        "/communities",
                        Map.of("code", code, "name", "督办" + code.substring(12), "address", "路1号", "kind", "closed"));
    }
}
