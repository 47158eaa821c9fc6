package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A clerk enrols a resident, and the guard sees the resident pass")
class EnrolToPassIT {
    private static final long CARD = 7_600_001;
    private static final String RESERVED_CARD = "4294967295";
    private static final String HOUSE = "B1-U1-101";

    @Test
    void onThePagesAlone(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 5);
        Clerk clerk = Clerk.of(running.api(), place.community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            enrol(session);
            issueAndGrant(session);
            place.awaitCard(running.controllers(), CARD, true);
            session.goLive(DoorsPage.PATH);
            seen(session, () -> place.swipe(running.controllers(), CARD));
            listed(session);
            assertThat(session.errors(), is(empty()));
        }
    }

    private static void enrol(BrowserSession session) {
        Page page = session.page();
        session.go("/resident/residents.xhtml");
        page.locator("[id='acts:new']").click();
        FormPanel form = new FormPanel(page, "draft");
        form.chooseFirst("buildingId", "B1").chooseFirst("unitId", "U1").choose("houseId", "101");
        form.fill("name", "陈一诺").fill("documentNumber", "330281199001010011");
        form.save();
        assertThat(form.error("documentNumber")).not().isEmpty();
        session.shot("enrol-wrong-document");
        form.fill("documentNumber", Scene.document("33028119900404001")).save();
        assertThat(form.panel()).hasCount(0);
        assertThat(page.locator("tr[data-rk]")).hasCount(1);
        assertThat(page.locator("tr[data-rk]")).containsText("陈");
        assertThat(page.locator("tr[data-rk]")).not().containsText("陈一诺");
        session.shot("enrol-listed");
    }

    private static void issueAndGrant(BrowserSession session) {
        Page page = session.page();
        page.locator("tr[data-rk]").click();
        page.waitForURL(Pattern.compile("[?&]id=\\d+"));
        String resident = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        session.go("/access/person.xhtml?id=" + resident);
        page.locator("[id='acts:issue']").click();
        FormPanel issue = new FormPanel(page, "issue");
        issue.fill("value", "" + CARD).save();
        assertThat(issue.panel()).hasCount(0);
        assertThat(page.locator("[id='person:held']")).containsText("" + CARD);
        refusesAReservedCard(page, session);
        page.locator("[id='acts'] button.new").click();
        FormPanel grant = new FormPanel(page, "grant");
        grant.tickAll("doorIds").save();
        assertThat(grant.panel()).hasCount(0);
        assertThat(page.locator("[id='person:doors_data'] tr")).hasCount(4);
        session.shot("enrol-granted");
    }

    /** The error stands at its field, beside a list whose rows ask for themselves what they show. */
    private static void refusesAReservedCard(Page page, BrowserSession session) {
        page.locator("[id='acts:issue']").click();
        FormPanel again = new FormPanel(page, "issue");
        again.fill("value", RESERVED_CARD).save();
        assertThat(again.error("value")).not().isEmpty();
        session.shot("issue-reserved-card");
        session.press("Escape");
        again.panel().locator("[data-do=abandon]").click();
        assertThat(again.panel()).hasCount(0);
    }

    private static void seen(BrowserSession session, Runnable swipe) {
        Page page = session.page();
        DoorsPage doors = new DoorsPage(page);
        assertThat(doors.newest()).hasCount(0);
        page.evaluate("() => { window.notReloaded = true; }");
        swipe.run();
        assertThat(doors.last("Gate 1")).containsText(HOUSE);
        assertThat(doors.newest()).hasCount(1);
        assertThat(doors.last("Gate 2")).not().containsText(HOUSE);
        assertThat("the page was not loaded again", page.evaluate("() => window.notReloaded === true"), is(true));
        session.shot("doors-live");
    }

    private static void listed(BrowserSession session) {
        Page page = session.page();
        session.go("/access/passes.xhtml");
        assertThat(page.locator("tr[data-rk]")).hasCount(1);
        assertThat(page.locator("tr[data-rk]")).containsText("" + CARD);
        page.locator("tr[data-rk]").click();
        assertThat(page.locator("[data-panel=detail]")).containsText("Gate 1");
        session.shot("passes-detail");
    }
}
