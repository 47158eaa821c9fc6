package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Where the user is working")
class PlaceIT {
    private static final String DIVISION = "360111";
    private static final int COMMUNITIES = 24;
    private static final int OFFERED = 20;

    @Test
    void isFoundAmongManyByNameOrCode(Running running) {
        for (int number = 1; number <= COMMUNITIES; number++) {
            community(running.api(), number);
        }
        Clerk clerk = Clerk.ofDivision(running.api(), DIVISION, "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            Page page = session.page();
            Locator place = page.locator("[id='top:place_input']");
            assertThat(place).hasValue("安居一区01");

            page.locator(".place .ui-autocomplete-dropdown").click();
            Locator offered = page.locator("[id='top:place_panel'] tr[data-item-value]");
            assertThat(offered).hasCount(OFFERED);
            session.shot("place-offered");

            type(place, "一区17");
            assertThat(offered).hasCount(1);
            choose(page, offered.first());
            assertThat(place).hasValue("安居一区17");

            type(place, code(3));
            assertThat(offered).hasCount(1);
            choose(page, offered.first());
            assertThat(place).hasValue("安居一区03");

            type(place, "没有这个小区");
            place.press("Tab");
            assertThat(place).hasValue("");
            session.go("/index.xhtml");
            assertThat(place).hasValue("安居一区03");
            session.look(Screen.PHONE);
            session.shot("place-phone");
            assertThat(session.errors(), is(empty()));
        }
    }

    private static void type(Locator place, String text) {
        place.press("Control+A");
        place.pressSequentially(text);
    }

    /** The page is then another one at the same address. */
    private static void choose(Page page, Locator offered) {
        page.evaluate("() => { window.old = true; }");
        offered.click();
        page.waitForFunction("() => !window.old && document.readyState === 'complete'");
    }

    private static void community(Api api, int number) {
        api.create(
                "/communities",
                Map.of(
                        "code",
                        code(number),
                        "name",
                        "安居一区%02d".formatted(number),
                        "address",
                        "Example Road " + number,
                        "kind",
                        "new"));
    }

    private static String code(int number) {
        return DIVISION + "001001" + "%03d".formatted(number);
    }
}
