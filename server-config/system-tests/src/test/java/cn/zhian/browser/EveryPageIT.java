package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.StoredRegion;
import cn.zhian.harness.StoredTarget;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Every page, in both languages, on a desk and on a telephone")
class EveryPageIT {
    private static final long CARD = 7_700_001;
    private static final int FORBIDDEN = 403;
    private static final int FEWEST = 5;

    private final Map<String, String> asked = new TreeMap<>();
    private final Map<String, Set<String>> wrong = new TreeMap<>();
    private int seen;

    @Test
    void rendersWithoutComplaint(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 7);
        long resident = live(place, running.controllers());
        asked.put("/access/person.xhtml", "?id=" + resident);
        asked.put("/access/door.xhtml", "?id=" + place.doors().get(0));
        long project = running.api()
                .create(
                        "/projects",
                        Map.of(
                                "communityId",
                                place.community(),
                                "kind",
                                "existing",
                                "name",
                                "Riverside works",
                                "funding",
                                "town"));
        asked.put(
                "/exchange/target.xhtml",
                "?id=" + StoredTarget.in(running.zhian(), place.community(), CARD, "Riverside " + CARD));
        asked.put("/region/community.xhtml", "?code=" + StoredRegion.in(running.zhian(), place.community()));
        asked.put("/exchange/order.xhtml", "?id=" + StoredOrder.issued(running, place.community(), "Riverside lanes"));
        asked.put(
                "/exchange/received-order.xhtml",
                "?id=" + StoredOrder.received(running, place.community(), "Riverside lanes"));
        asked.put("/project/project.xhtml", "?id=" + project);
        asked.put("/project/site.xhtml", "?id=" + project);
        Set<String> unseen = new TreeSet<>(PageList.all());
        for (String role : List.of("administrator", "manager", "auditor", "police")) {
            Clerk user = Clerk.of(running.api(), place.community(), role);
            try (BrowserSession session = BrowserSession.open(running.zhian())) {
                session.signIn(user.username(), user.password());
                unseen.removeAll(shown(session, unseen));
            }
        }
        assertThat("pages nobody may see", unseen, is(empty()));
        assertThat(wrong.entrySet(), is(empty()));
        assertThat("pages seen", seen, greaterThan(FEWEST));
    }

    /** Somebody lives here, somebody passes, and a card that nobody knows is turned away. */
    private static long live(Neighbourhood place, Controllers controllers) {
        long resident = place.allowed("Anna Example", CARD, controllers);
        place.swipe(controllers, CARD);
        place.swipe(controllers, CARD + 1);
        Await.until(
                "both passes are recorded",
                Duration.ofSeconds(60),
                () -> place.api()
                                .get("/passes?doorId=" + place.doors().get(0))
                                .items()
                                .size()
                        == 2);
        return resident;
    }

    /** Those pages that the user may see. Languages change once: each change is two pages more. */
    private Set<String> shown(BrowserSession session, Set<String> pages) {
        Set<String> shown = new TreeSet<>(pages);
        for (String language : List.of("zh-CN", "en")) {
            session.look(Screen.DESK);
            session.go("/index.xhtml");
            session.speak(language);
            shown.removeIf(path -> !look(session, path, language));
        }
        return shown;
    }

    /** Whether the user may see the page; then everything wrong with it is noted. */
    private boolean look(BrowserSession session, String path, String language) {
        session.errors();
        session.look(Screen.DESK);
        Response response = session.go(path + asked.getOrDefault(path, ""));
        if (response.status() == FORBIDDEN) {
            session.errors();
            return false;
        }
        note(path + " " + language, new Rendering(session, path, language).complaints());
        seen++;
        return true;
    }

    private void note(String where, Set<String> complaints) {
        if (!complaints.isEmpty()) {
            wrong.put(where, complaints);
        }
    }
}
