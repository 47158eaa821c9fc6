package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.exchange.ComparedPlatforms;
import cn.zhian.exchange.TwoPlatforms;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A community's records held against what its county has, by REST and by page")
@ExtendWith(TwoPlatforms.class)
@OnItsOwn
class ReconcilePageIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void findsDamageAtTheCountyAndMendsIt(TwoPlatforms.Running running) {
        ComparedPlatforms platforms = ComparedPlatforms.in(running);
        String path = "/exchange/targets/" + platforms.target() + "/reconciliations";
        platforms.damage();
        Answer begun = running.below().post(path, Map.of());
        assertThat(begun.toString(), begun.status(), is(201));
        JsonObject done = done(running, path + "/" + begun.id());
        assertThat(done.toString(), done.get("different").getAsLong(), is(3L));
        assertThat(done.toString(), done.get("resent").getAsLong(), is(3L));
        Await.until("it is mended", SOON, platforms::sound);
        tellsWhere(running.below(), path + "/" + begun.id() + "/counts");

        assertThat(
                running.below()
                        .post(
                                path,
                                Map.of(
                                        "day",
                                        LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                                        .plusDays(1) + ""))
                        .status(),
                is(400));
        assertThat(running.above().get(path).status(), is(404));
        onThePage(running, platforms);
    }

    private static void tellsWhere(Api api, String path) {
        List<JsonObject> all = lines(api.get(path));
        List<JsonObject> one = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Answer part = api.get(path + "?size=1" + cursor.get());
            one.addAll(lines(part));
            cursor = Optional.ofNullable(part.json().get("nextCursor"))
                    .filter(next -> !next.isJsonNull())
                    .map(next -> "&cursor=" + next.getAsString());
        }
        assertThat(one, is(all));
        List<JsonObject> different = lines(api.get(path + "?different=true"));
        assertThat(different.toString(), different.size(), is(lessThan(all.size())));
        assertThat(
                different.stream()
                        .mapToLong(line -> line.get("different").getAsLong())
                        .sum(),
                is(3L));
        assertThat(api.get(path.replaceAll("\\d+/counts", "0/counts")).status(), is(404));
        assertThat(api.get(path + "?cursor=x").status(), is(400));
    }

    private static List<JsonObject> lines(Answer answer) {
        return answer.items().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonObject done(TwoPlatforms.Running running, String path) {
        Await.until("the comparison is done", SOON, () -> {
            String state = running.below().get(path).json().get("state").getAsString();
            return state.equals("done") || state.equals("failed");
        });
        JsonObject done = running.below().get(path).json();
        assertThat(done.toString(), done.get("state").getAsString(), is("done"));
        return done;
    }

    private static void onThePage(TwoPlatforms.Running running, ComparedPlatforms platforms) {
        try (BrowserSession session = BrowserSession.open(running.community())) {
            session.signIn("admin", Zhian.PASSWORD);
            session.speak("en");
            session.go("/exchange/target.xhtml?id=" + platforms.target());
            Page page = session.page();
            page.locator("[id$=beginCompare]").click();
            page.locator("#dayForm\\:save").click();
            assertThat(page.locator("#compare\\:runs table").first().locator("tbody tr"))
                    .hasCount(2);
            assertThat(page.locator("#compare\\:runs table")
                            .first()
                            .locator("tbody tr")
                            .first())
                    .containsText("Done");
            Locator lines = page.locator("[id='compare:lines'] tbody tr[data-rk]");
            assertThat(lines.first()).isVisible();
            session.shot("reconcile");
            session.look(Screen.PHONE);
            page.locator("[id='compare:lines']").scrollIntoViewIfNeeded();
            session.shot("reconcile-phone");
            session.look(Screen.DESK);
            page.locator("[id='compare:differing'] .ui-chkbox-box").click();
            assertThat(lines).hasCount(0);
            assertThat(page.locator("[id='compare:lines']")).containsText("No differences");
            assertThat(session.errors(), is(empty()));
        }
    }
}
