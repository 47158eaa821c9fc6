package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("The alarm banner, wherever a guard happens to be")
class AlarmBannerIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void comesByItselfSoundsAndGoesWhenTheAlarmIsTaken(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 6);
        Clerk guard = Clerk.of(running.api(), place.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(guard.username(), guard.password());
            Page page = session.page();
            session.goLive("/index.xhtml");
            Locator banner = page.locator(".alarm-banner");
            assertThat(banner).hasCount(0);
            page.locator("h1").click();

            running.controllers().order("force?serial=" + place.serial() + "&door=2");
            assertThat(banner).isVisible();
            assertThat(banner).hasClass(Pattern.compile("\\blevel-2\\b"));
            assertThat(banner).containsText("Gate 2");
            assertThat(page.locator(".bell .count")).hasText("1");
            assertThat("the sound was started", sounded(page) > 0, is(true));
            session.shot("alarm-banner");

            page.locator("[data-sound]").click();
            assertThat(page.locator("[data-sound]")).hasAttribute("aria-pressed", "false");
            session.go("/index.xhtml");
            page.locator("h1").click();
            assertThat(banner).isVisible();
            assertThat("no sound once it is switched off", sounded(page), is(0));

            banner.locator("button").click();
            assertThat(banner).hasCount(0);
            Await.until("the alarm is taken", SOON, () -> states(place).equals(List.of("acknowledged")));
            assertThat(session.errors(), is(empty()));
        }
    }

    private static int sounded(Page page) {
        return ((Number) page.evaluate("() => Number(document.documentElement.dataset.sounded || 0)")).intValue();
    }

    private static List<String> states(Neighbourhood place) {
        List<String> states = new ArrayList<>();
        place.api()
                .get("/alarms?communityId=" + place.community())
                .items()
                .forEach(
                        alarm -> states.add(alarm.getAsJsonObject().get("state").getAsString()));
        return states;
    }
}
