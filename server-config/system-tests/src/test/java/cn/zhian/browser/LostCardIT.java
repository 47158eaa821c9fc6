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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A card that was lost")
class LostCardIT {
    private static final long CARD = 7_500_001;

    @Test
    void isOffTheControllerOnceTheClerkHasReadWhatThatMeans(Running running) {
        Controllers controllers = running.controllers();
        Neighbourhood place = Neighbourhood.in(running.api(), controllers, Controllers.FIRST + 4);
        place.allowed("Carla Example", CARD, controllers);
        Clerk clerk = Clerk.of(running.api(), place.community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            session.go("/access/credentials.xhtml");
            Page page = session.page();
            page.locator("tr[data-rk]").click();
            Locator panel = page.locator("[data-panel=detail]");
            Locator lost = panel.locator(".panel-foot button").first();
            assertThat(lost).hasText(Wording.of("right", "credential.lost"));

            lost.click();
            ConfirmDialog dialog = new ConfirmDialog(page);
            assertThat(dialog.text()).containsText("" + CARD);
            assertThat(dialog.text()).containsText("4");
            assertThat(dialog.verb()).hasText(Wording.of("right", "credential.lost"));
            session.shot("lost-card-dialog");
            dialog.cancel();
            place.awaitCard(controllers, CARD, true);
            assertThat(panel).containsText(Wording.of("right", "enum.CredentialStatus.ACTIVE"));

            lost.click();
            dialog.confirm();
            assertThat(panel).containsText(Wording.of("right", "enum.CredentialStatus.LOST"));
            place.awaitCard(controllers, CARD, false);
            session.shot("lost-card-off");
            assertThat(session.errors(), is(empty()));
        }
    }
}
