package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.SharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedZhian.class)
@DisplayName("A pass, from the reader to the guard's eyes")
class PassSeenIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long CARD = 7_600_001;

    @Test
    void appearsOnTheLivePanelWithoutReloadAndInTheList(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 5);
        allow(place, running.controllers());
        Clerk guard = Clerk.of(running.api(), place.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(guard.username(), guard.password());
            Page page = session.page();
            session.goLive(DoorsPage.PATH);
            DoorsPage doors = new DoorsPage(page);
            assertThat(doors.newest()).hasCount(0);
            page.evaluate("() => { window.notReloaded = true; }");

            place.swipe(running.controllers(), CARD);
            assertThat(doors.last("Gate 1")).containsText("B1U1101");
            assertThat(doors.newest()).hasCount(1);
            assertThat(doors.last("Gate 2")).not().containsText("B1U1101");
            assertThat("the page was not loaded again", page.evaluate("() => window.notReloaded === true"), is(true));
            session.shot("doors-live");

            session.go("/access/passes.xhtml");
            assertThat(page.locator("tr[data-rk]")).hasCount(1);
            assertThat(page.locator("tr[data-rk]")).containsText("" + CARD);
            page.locator("tr[data-rk]").click();
            assertThat(page.locator("[data-panel=detail]")).containsText("Gate 1");
            session.shot("passes-detail");

            session.go("/index.xhtml");
            assertThat(page.locator("[id='now:figures']")).containsText("1 / 1");
            assertThat(session.errors(), is(empty()));
        }
    }

    /** A resident with a card and the right to all doors, brought to the controller. */
    private static void allow(Neighbourhood place, Controllers controllers) {
        long resident = place.resident("Berta Example");
        place.api().create("/credentials", Map.of("residentId", resident, "kind", "card", "value", "" + CARD));
        place.api()
                .create(
                        "/rights",
                        Map.of(
                                "residentId",
                                resident,
                                "doorIds",
                                place.doors(),
                                "from",
                                LocalDate.now().minusDays(1) + "T00:00:00+08:00",
                                "to",
                                LocalDate.now().plusYears(1) + "T00:00:00+08:00"));
        Await.until(
                "the card is on the controller",
                SOON,
                () -> controllers
                        .ask("cards?serial=" + place.serial())
                        .lines()
                        .anyMatch(line -> line.contains("" + CARD)));
    }
}
