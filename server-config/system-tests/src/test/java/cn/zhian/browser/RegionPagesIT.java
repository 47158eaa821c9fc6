package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.PushingChild;
import cn.zhian.exchange.TwoPlatforms;
import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A county looks at what a platform below pushed, in a browser")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class RegionPagesIT {
    private static final String DIVISION = "330213";
    private static final String FIRST = DIVISION + "001001001";
    private static final String SECOND = DIVISION + "002002002";
    private static final String LONG = "一个名称很长的街道下辖的阳光花园北区二期安置小区（含沿街商铺和地下车库）";
    private static final String DOCUMENT = "99010119900307001X";
    private static final int PASSES = 120;

    private Zhian county;
    private Api above;

    @BeforeAll
    void push(TwoPlatforms.Running running) {
        county = running.county();
        above = running.above();
        PushingChild child = PushingChild.enrolled(running, "慈城街道平台", DIVISION);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        child.add("community", 1, FIRST, now, Map.of("code", FIRST, "name", LONG, "kind", "RESETTLEMENT"));
        child.add("community", 2, SECOND, now.minusSeconds(4_000), Map.of("code", SECOND, "name", "湖畔小区"));
        child.add("house", 1, FIRST, now, Map.of("building", "3幢", "unit", "2单元", "number", "501"));
        child.add("resident", 1, FIRST, now, person(child, "1", DOCUMENT));
        child.add("resident", 2, SECOND, now, person(child, "1", DOCUMENT));
        child.add("resident", 3, FIRST, now, person(child, "7", "990101199001010028"));
        child.add("device", 2, FIRST, now, Map.of("sort", "DOOR", "Name", "东门人行通道"));
        List<String> expected = new ArrayList<>(Collections.nCopies(7, "accepted"));
        expected.set(5, "rejected item-code GenderCode");
        assertThat(child.push(), is(expected));
        for (int i = 0; i < PASSES; i++) {
            child.add("pass", i, i % 2 == 0 ? FIRST : SECOND, now.minusSeconds(i), pass(child, i, now));
        }
        for (int i = 0; i < 30; i++) {
            Map<String, Object> alarm = Map.of(
                    "kind",
                    i % 2 == 0 ? "FIRE" : "HELD_OPEN",
                    "level",
                    i % 2 == 0 ? "I" : "III",
                    "state",
                    i < 3 ? "NEW" : "CLOSED",
                    "device",
                    child.id("device", 2));
            child.add("alarm", i, FIRST, now.minusSeconds(i), alarm);
        }
        assertThat(Collections.frequency(child.push(), "accepted"), is(PASSES + 30));
    }

    private static Map<String, Object> person(PushingChild child, String gender, String document) {
        return Map.of(
                "Name",
                "欧阳娜娜",
                "documentType",
                "ID_CARD",
                "IDNumber",
                document,
                "GenderCode",
                gender,
                "phone",
                "13800001234",
                "house",
                child.id("house", 1),
                "status",
                "ACTIVE");
    }

    private static Map<String, Object> pass(PushingChild child, int number, Instant now) {
        return Map.of(
                "time",
                now.minusSeconds(number).toString(),
                "gateName",
                "东门",
                "direction",
                "IN",
                "means",
                "CARD",
                "result",
                number % 10 == 0 ? "NO_RIGHT" : "VALID",
                "cardNumber",
                "8800" + number % 4,
                "resident",
                child.id("resident", 1),
                "Name",
                "欧阳娜娜");
    }

    private BrowserSession police(String division) {
        Clerk user = Clerk.ofDivision(above, division, "police");
        return BrowserSession.open(county).signIn(user.username(), user.password());
    }

    @Test
    void showsCommunitiesWithFreshnessAndQuality() {
        try (BrowserSession session = police(DIVISION)) {
            Page page = session.page();
            session.go("/region/divisions.xhtml");
            assertThat(page.locator("[id='list:rows'] tr[data-ri]")).hasCount(1);
            shots(session, "region-divisions");
            page.locator("[id='list:rows'] tr[data-ri] a").first().click();
            Locator rows = page.locator("[id='list:rows'] tr[data-ri]");
            assertThat(rows).hasCount(2);
            assertThat(rows.filter(having(LONG))).containsText("100.0 %");
            shots(session, "region-communities");
            rows.filter(having(LONG)).locator("a").first().click();
            assertThat(page.locator("body")).containsText("GenderCode");
            shots(session, "region-community");
            session.speak("en");
            session.shot("region-community-en");
            session.speak("zh-CN");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void showsAlarmsOfAllCommunities() {
        try (BrowserSession session = police(DIVISION)) {
            Page page = session.page();
            session.go("/region/alarms.xhtml");
            Locator rows = page.locator("[id='list:rows'] tr[data-ri]");
            assertThat(rows).hasCount(3);
            assertThat(rows.first()).containsText("东门人行通道");
            shots(session, "region-alarms");
            session.go("/region/alarms.xhtml?community=" + SECOND);
            assertThat(page.locator(".empty")).isVisible();
            session.shot("region-alarms-none");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void findsPassesByCard() {
        try (BrowserSession session = police(DIVISION)) {
            Page page = session.page();
            session.go("/region/passes.xhtml");
            Locator rows = page.locator("[id='list:rows'] tr[data-ri]");
            assertThat(rows).hasCount(50);
            assertThat(rows.first()).containsText("欧**娜");
            shots(session, "region-passes");
            page.locator("[id='list:card']").fill("88003");
            page.locator("[id='list:search']").click();
            assertThat(rows).hasCount(PASSES / 4);
            page.locator("[id='list:from_input']").fill("2026-01-01");
            page.locator("[id='list:from_input']").press("Tab");
            page.locator("[id='list:search']").click();
            assertThat(page.locator("body")).containsText("一次最多 31 天");
            assertThat(rows).hasCount(PASSES / 4);
            shots(session, "region-passes-error");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void findsAPersonOnceAndShowsItInFullWithAReason() {
        long noted = acts("region.person.disclose");
        try (BrowserSession session = police(DIVISION)) {
            Page page = session.page();
            session.go("/region/people.xhtml");
            shots(session, "region-people-ask");
            page.locator("[id='list:document']").fill(DOCUMENT);
            page.locator("[id='list:search']").click();
            assertThat(page.locator("[id='list:reason'].ui-state-error")).isVisible();
            session.shot("region-people-error");
            page.locator("[id='list:reason']").fill("走失老人协查");
            page.locator("[id='list:search']").click();
            Locator rows = page.locator("[id='list:rows'] tr[data-rk]");
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("湖畔小区");
            assertThat(rows.first()).not().containsText(DOCUMENT);
            shots(session, "region-people");
            rows.first().click();
            page.locator("[id='detailForm:ask']").click();
            new FormPanel(page, "asking").save();
            assertThat(page.locator("[data-panel=detail]")).containsText(DOCUMENT);
            assertThat(page.locator("[data-panel=detail]")).containsText("3幢 2单元 501");
            shots(session, "region-person");
            assertThat(session.errors(), is(empty()));
        }
        assertThat(acts("region.person.disclose"), is(noted + 1));
        assertThat(county.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%" + DOCUMENT + "%'"), is(0L));
    }

    @Test
    void showsNothingToAnotherRegionAndNothingToAnotherRole() {
        try (BrowserSession session = police("330224")) {
            session.go("/region/communities.xhtml");
            assertThat(session.page().locator(".empty")).isVisible();
            shots(session, "region-communities-none");
            assertThat(session.fetch("/region/community.xhtml?code=" + FIRST).status(), is(404));
        }
        Clerk bureau = Clerk.ofDivision(above, DIVISION, "housing-bureau");
        try (BrowserSession session = BrowserSession.open(county)) {
            session.signIn(bureau.username(), bureau.password());
            assertThat(session.fetch("/region/communities.xhtml").status(), is(200));
            assertThat(session.fetch("/region/people.xhtml").status(), is(403));
            assertThat(session.fetch("/region/passes.xhtml").status(), is(403));
        }
        Clerk guard = Clerk.ofDivision(above, DIVISION, "guard");
        try (BrowserSession session = BrowserSession.open(county)) {
            session.signIn(guard.username(), guard.password());
            assertThat(session.fetch("/region/communities.xhtml").status(), is(403));
        }
    }

    private long acts(String action) {
        return county.count("SELECT COUNT(*) FROM audit_entry WHERE action = '" + action + "'");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void shots(BrowserSession session, String name) {
        session.shot(name);
        session.look(Screen.PHONE);
        session.shot(name + "-phone");
        session.look(Screen.DESK);
    }
}
