package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A manager gives rights to many at once, and takes them back")
class ManyAtOnceIT {
    private static final long CARD = 7_740_001;

    private Neighbourhood place;
    private Controllers controllers;

    @Test
    void byGroupAndByChoice(Running running) {
        controllers = running.controllers();
        place = Neighbourhood.in(running.api(), controllers, Controllers.FIRST + 19);
        holder("Anna Example", CARD);
        holder("Berta Example", CARD + 1);
        Clerk manager = Clerk.of(running.api(), place.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(manager.username(), manager.password());
            groupOfABuilding(session);
            grantedToTheGroup(session);
            takenOutOfTheGroup(session);
            grantedToTheTicked(session);
            revoked(session);
            assertThat(session.errors(), is(empty()));
        }
    }

    private void holder(String name, long card) {
        long resident = place.resident(name);
        place.api().create("/credentials", Map.of("residentId", resident, "kind", "card", "value", "" + card));
    }

    private void groupOfABuilding(BrowserSession session) {
        Page page = session.page();
        session.go("/access/groups.xhtml");
        page.locator("[id='acts:new']").click();
        new FormPanel(page, "draft")
                .fill("name", "Cleaners")
                .tickAll("buildings")
                .save();
        Locator row = page.locator("[id='list:rows'] tr[data-rk]");
        assertThat(row).containsText("Cleaners");
        assertThat(row.locator("td").nth(1)).hasText("2");
        row.click();
        assertThat(page.locator("[id='detailForm:members_data'] > tr")).hasCount(2);
    }

    private void grantedToTheGroup(BrowserSession session) {
        Page page = session.page();
        page.locator("[id='detailForm:grantRight']").click();
        FormPanel grant = new FormPanel(page, "grant");
        grant.tickAll("doorIds").save();
        assertThat(grant.panel()).hasCount(0);
        place.awaitCard(controllers, CARD, true);
        place.awaitCard(controllers, CARD + 1, true);
        session.shot("group-granted");
    }

    private void takenOutOfTheGroup(BrowserSession session) {
        Page page = session.page();
        page.locator("[id='detailForm:members_data'] > tr button").first().click();
        assertThat(page.locator("[id='detailForm:members_data'] > tr")).hasCount(1);
        place.awaitCard(controllers, CARD, false);
        place.awaitCard(controllers, CARD + 1, true);
    }

    private void grantedToTheTicked(BrowserSession session) {
        Page page = session.page();
        session.go("/resident/residents.xhtml");
        page.locator("[id='list:chooseAll']").click();
        assertThat(page.locator("td.tick input:checked")).hasCount(2);
        page.locator("[id='list:bulkGrant']").click();
        FormPanel grant = new FormPanel(page, "bulkGrant");
        grant.tickAll("doorIds").save();
        assertThat(grant.panel()).hasCount(0);
        place.awaitCard(controllers, CARD, true);
        session.shot("many-granted");
    }

    private void revoked(BrowserSession session) {
        Page page = session.page();
        session.go("/access/rights.xhtml");
        Locator rows = page.locator("[id='list:rows'] tr[data-rk]");
        assertThat(rows).hasCount(3);
        page.locator("[id='list:chooseAll']").click();
        // The answer puts new rows in place of those that would be clicked before it.
        assertThat(page.locator("[id='list:bulk']")).containsText("3");
        assertThat(page.locator("td.tick input:checked")).hasCount(3);
        page.locator("td.tick input").first().click();
        assertThat(page.locator("[id='list:bulk']")).containsText("2");
        page.locator("[id='list:revokeChosen']").click();
        ConfirmDialog question = new ConfirmDialog(page);
        assertThat(question.text()).containsText("2");
        question.confirm();
        assertThat(rows).hasCount(1);
        page.locator("[id='list:chooseAll']").click();
        page.locator("[id='list:revokeChosen']").click();
        question.confirm();
        place.awaitCard(controllers, CARD, false);
        place.awaitCard(controllers, CARD + 1, false);
    }

    @Test
    void asksBeforeWhatWasTypedIsLost(Running running) {
        Neighbourhood other = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 11);
        Clerk manager = Clerk.of(running.api(), other.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(manager.username(), manager.password());
            session.go("/community/companies.xhtml");
            Page page = session.page();
            page.locator("[id='acts:new']").click();
            FormPanel form = new FormPanel(page, "draft");
            form.fill("name", "Corner shop");
            session.press("Escape");
            assertThat(page.locator(".panel .leave")).isVisible();
            page.locator("[data-do=stay]").click();
            assertThat(form.input("name")).hasValue("Corner shop");
            session.press("Escape");
            page.locator("[data-do=abandon]").click();
            assertThat(form.panel()).hasCount(0);
        }
    }
}
