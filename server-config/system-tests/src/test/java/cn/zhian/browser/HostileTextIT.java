package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Text that wants to be markup, script or an expression stays text on every page")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
    private static final String HOSTILE = "<img src=x onerror=hurt=1>\"'#{6*7}{{6*7}}";
    private static final String SCRIPT = "<script>window.hurt=1</script>\"'><b>${6*7}</b> #{6*7} {{6*7}} </textarea>";
    private static final String TRACES =
            "() => (window.hurt === undefined ? 0 : 1) + document.querySelectorAll(\"img[src='x']\").length";
    private static final long CARD = 7_720_001;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PAGES_WITH_IT = 12;

    private final Map<String, Long> ids = new TreeMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private final Set<String> shown = new TreeSet<>();
    private Running running;
    private Neighbourhood place;

    @BeforeAll
    void hostileCommunity(Running shared) {
        running = shared;
        place = Neighbourhood.in(shared.api(), shared.controllers(), Controllers.FIRST + 14);
        people();
        access();
        passAndAlarm();
    }

    private void people() {
        Api api = running.api();
        long building = building();
        long unit = api.create("/units", Map.of("buildingId", building, "name", HOSTILE));
        long house =
                api.create("/houses", Map.of("unitId", unit, "number", "\"'<b>#{6}", "floor", 1, "use", "self-lived"));
        ids.put("/community/communities.xhtml", place.community());
        ids.put("/community/houses.xhtml", house);
        long resident = place.allowed("Anna Example", CARD, running.controllers());
        assertThat(
                "a resident's name has letters only",
                api.patch("/residents/" + resident, Map.of("name", HOSTILE)).status(),
                is(400));
        changed("/communities/" + place.community(), Map.of("name", SCRIPT, "address", SCRIPT));
        ids.put("/resident/residents.xhtml", resident);
        ids.put("/access/person.xhtml", resident);
        ids.put(
                "/community/companies.xhtml",
                api.create(
                        "/companies",
                        Map.of(
                                "communityId",
                                place.community(),
                                "name",
                                SCRIPT,
                                "address",
                                SCRIPT,
                                "contact",
                                HOSTILE,
                                "staff",
                                List.of(Map.of("name", HOSTILE, "duty", HOSTILE)))));
    }

    private long building() {
        return running.api().create("/buildings", Map.of("communityId", place.community(), "name", HOSTILE));
    }

    private void access() {
        Api api = running.api();
        Map<String, Object> named = Map.of("communityId", place.community(), "name", SCRIPT);
        changed("/controllers/" + place.controller(), Map.of("name", SCRIPT));
        changed("/doors/" + place.doors().get(0), Map.of("name", SCRIPT));
        long group = api.create("/groups", named);
        api.create("/door-groups", Map.of("communityId", place.community(), "name", SCRIPT, "doorIds", place.doors()));
        api.create(
                "/profiles",
                Map.of(
                        "communityId",
                        place.community(),
                        "name",
                        SCRIPT,
                        "week",
                        Map.of("monday", List.of("08:00-12:00"))));
        long right = first("/rights");
        changed("/rights/" + right, Map.of("reason", SCRIPT));
        ids.put("/access/rights.xhtml", right);
        ids.put("/access/groups.xhtml", group);
        ids.put("/access/credentials.xhtml", first("/credentials"));
        ids.put("/access/door.xhtml", place.doors().get(0));
        ids.put("/access/distribution.xhtml", place.controller());
        ids.put("/device/devices.xhtml", place.controller());
        ids.put(
                "/identity/users.xhtml",
                api.create(
                        "/users",
                        Map.of(
                                "username",
                                "hostile" + place.community(),
                                "name",
                                HOSTILE,
                                "roles",
                                List.of("guard"),
                                "domains",
                                List.of(Map.of("kind", "community", "value", "" + place.community())))));
    }

    private void passAndAlarm() {
        running.controllers().order("special-events?serial=" + place.serial() + "&on=true");
        place.swipe(running.controllers(), CARD);
        running.controllers().order("force?serial=" + place.serial() + "&door=1");
        ids.put("/access/passes.xhtml", first("/passes"));
        ids.put("/alarm/alarms.xhtml", first("/alarms"));
        assertThat(
                running.api()
                        .post("/alarms/" + ids.get("/alarm/alarms.xhtml") + "/close", Map.of("result", SCRIPT))
                        .status(),
                is(200));
        running.api().create("/emergency-releases", Map.of("communityId", place.community(), "reason", SCRIPT));
    }

    private void changed(String path, Map<String, Object> change) {
        assertThat(path, running.api().patch(path, change).status(), is(200));
    }

    private long first(String resource) {
        String list = resource + "?communityId=" + place.community();
        Await.until(
                "something in " + list,
                SOON,
                () -> !running.api().get(list).items().isEmpty());
        JsonObject one = running.api().get(list).items().get(0).getAsJsonObject();
        return one.get("id").getAsLong();
    }

    @Test
    void staysTextOnEveryPage() {
        for (String role : List.of("administrator", "auditor")) {
            Clerk user = Clerk.of(running.api(), place.community(), role);
            try (BrowserSession session = BrowserSession.open(running.zhian())) {
                session.signIn(user.username(), user.password());
                session.errors();
                PageList.all().forEach(path -> addresses(path).forEach(address -> look(session, address)));
            }
        }
        assertThat(wrong.entrySet(), is(empty()));
        assertThat("pages that show it: " + shown, shown.size(), greaterThan(PAGES_WITH_IT));
    }

    @Test
    void staysTextInFormsAndWhatTheySay() {
        Clerk user = Clerk.of(running.api(), place.community(), "manager");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(user.username(), user.password());
            session.goLive("/community/companies.xhtml?id=" + ids.get("/community/companies.xhtml"));
            Page page = session.page();
            page.locator("[id='detailForm:edit']").click();
            FormPanel form = new FormPanel(page, "draft");
            assertThat(form.input("name")).hasValue(SCRIPT);
            form.fill("name", SCRIPT + "!").save();
            assertThat(form.panel()).hasCount(0);
            assertThat(page.locator(".ui-growl")).containsText(SCRIPT + "!");
            assertThat(page.evaluate(TRACES), is(0));
            assertThat(session.errors(), is(empty()));
        }
    }

    private List<String> addresses(String path) {
        List<String> addresses = new ArrayList<>();
        Long id = ids.get(path);
        if (id == null || !path.matches("/access/(person|door).xhtml")) {
            addresses.add(path);
        }
        if (id != null) {
            addresses.add(path + "?id=" + id);
        }
        return addresses;
    }

    private void look(BrowserSession session, String address) {
        int status = session.go(address).status();
        List<String> errors = session.errors();
        if (status == 403 || status == 404) {
            return;
        }
        Page page = session.page();
        String text = page.locator("body").innerText();
        if (text.contains("hurt=1")) {
            shown.add(address);
        }
        boolean evaluated = text.contains("onerror=hurt=1>\"'42") || text.contains("</b> 42") || text.contains("<b>42");
        if (evaluated || !page.evaluate(TRACES).equals(0) || !errors.isEmpty() || status != 200) {
            wrong.put(address, status + " " + errors + (evaluated ? " evaluated" : ""));
        }
    }
}
