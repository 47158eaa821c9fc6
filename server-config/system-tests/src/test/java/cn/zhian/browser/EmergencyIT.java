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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("An emergency release on the page")
class EmergencyIT {
    private static final String OPEN = "1";
    private static final String CONTROLLED = "3";

    @Test
    void namesTheDoorsConfirmsEachAndRestoresThem(Running running) {
        Controllers controllers = running.controllers();
        Neighbourhood place = Neighbourhood.in(running.api(), controllers, Controllers.FIRST + 3);
        Clerk manager = Clerk.of(running.api(), place.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(manager.username(), manager.password());
            session.goLive("/access/emergency.xhtml");
            Page page = session.page();
            Locator begin = page.locator("[id='emergency:begin']");
            assertThat(begin).containsText("4");

            begin.click();
            ConfirmDialog dialog = new ConfirmDialog(page);
            assertThat(dialog.text()).containsText("4");
            assertThat(dialog.text()).containsText("Riverside");
            session.shot("emergency-dialog");
            dialog.cancel();
            assertThat("nothing happens unless it is confirmed", modes(controllers, place), is(all(CONTROLLED)));

            begin.click();
            dialog.confirm();
            Locator doors = page.locator("[id='emergency:now'] .ui-datatable-data tr");
            assertThat(doors).hasCount(4);
            assertThat(doors.filter(saying("released.OPEN"))).hasCount(4);
            assertThat("what the controller holds", modes(controllers, place), is(all(OPEN)));
            session.shot("emergency-open");

            page.locator("[id='emergency:now'] section button").first().click();
            assertThat(dialog.text()).containsText("4");
            dialog.confirm();
            assertThat(page.locator("[id='emergency:now'] section")).hasCount(0);
            assertThat("what the controller holds", modes(controllers, place), is(all(CONTROLLED)));
            session.go("/access/emergency.xhtml");
            assertThat(page.locator("[id='emergency:past_data'] tr")).hasCount(1);
            assertThat(page.locator("[id='emergency:past_data']")).containsText(manager.username());
            session.shot("emergency-over");
            assertThat(session.errors(), is(empty()));
        }
    }

    private static Locator.FilterOptions saying(String key) {
        return new Locator.FilterOptions().setHasText(Wording.of("right", key));
    }

    private static List<String> modes(Controllers controllers, Neighbourhood place) {
        return controllers
                .ask("doors?serial=" + place.serial())
                .lines()
                .filter(line -> line.startsWith("" + place.serial()))
                .map(line -> line.split(",")[2])
                .toList();
    }

    private static List<String> all(String mode) {
        return List.of(mode, mode, mode, mode);
    }
}
