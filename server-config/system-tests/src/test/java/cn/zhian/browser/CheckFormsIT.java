package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("The check of a community: what it has, and what is stated of an item")
class CheckFormsIT {
    private static final String LIFTS = Wording.of("rule", "enum.PlaceKind.LIFT");
    private static final String CAR_PARK = Wording.of("rule", "enum.PlaceKind.CAR_PARK");
    private static final String NO_CAR_PARK = "老旧小区，没有停车场";

    private Api api;
    private long community;
    private Page page;

    @Test
    void placesAreCountedAndItemsFollow(Running running) {
        try (BrowserSession session = arrived(running, "330281009001001")) {
            assertThat(item(LIFTS)).containsText("尚未填写数量：" + LIFTS);
            describe();
            number(LIFTS).fill("6");
            number(CAR_PARK).fill("0");
            reason(CAR_PARK).fill(NO_CAR_PARK);
            session.shot("facts-form");
            save("description");
            assertThat(item(LIFTS)).containsText(LIFTS + "：0 / 6 处");
            assertThat(item(LIFTS)).containsText(Wording.of("rule", "enum.Outcome.MISSING"));
            assertThat(item(CAR_PARK)).containsText(Wording.of("rule", "enum.Outcome.NOT_APPLICABLE"));
            assertThat(item(CAR_PARK)).containsText(NO_CAR_PARK);

            session.go(address());
            assertThat(item(LIFTS)).containsText(LIFTS + "：0 / 6 处");
            assertThat(item(CAR_PARK)).containsText(NO_CAR_PARK);
            describe();
            assertThat(number(LIFTS)).hasValue("6");
            assertThat(number(CAR_PARK)).hasValue("0");
            assertThat(reason(CAR_PARK)).hasValue(NO_CAR_PARK);
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void countsOfTheRegisterGoOnFollowingIt(Running running) {
        try (BrowserSession session = arrived(running, "330281009001002")) {
            long building = api.create("/buildings", Map.of("communityId", community, "name", "B1"));
            api.create("/units", Map.of("buildingId", building, "name", "U1"));
            describe();
            assertThat(number(Wording.of("rule", "enum.PlaceKind.UNIT_DOOR"))).hasValue("1");
            number(LIFTS).fill("2");
            save("description");

            api.create("/units", Map.of("buildingId", building, "name", "U2"));
            assertThat(facts(), containsString("{\"place\":\"unit-door\",\"number\":2"));
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void wrongPlacesAreToldAtTheirLineAndChangeNothing(Running running) {
        try (BrowserSession session = arrived(running, "330281009001003")) {
            String before = facts();
            describe();
            number(LIFTS).fill("-1");
            number(CAR_PARK).fill("0");
            reason(Wording.of("rule", "enum.PlaceKind.SQUARE")).fill("没有");
            refused("description");
            assertThat(line(Wording.of("rule", "enum.PlaceKind.SQUARE")).locator(".place-error"))
                    .containsText(Wording.of("problem", "problem.field.required"));
            number(Wording.of("rule", "enum.PlaceKind.SQUARE")).fill("0");
            refused("description");
            assertThat(line(LIFTS).locator(".ui-message-error-summary")).hasText("应为 0 至 100000 之间的数。");
            assertThat(line(CAR_PARK).locator(".place-error")).containsText(Wording.of("rule", "problem.place.reason"));
            session.shot("facts-refused");
            session.look(Screen.PHONE);
            line(LIFTS).scrollIntoViewIfNeeded();
            session.shot("facts-refused-phone");
            session.look(Screen.DESK);
            number(LIFTS).fill("1.5");
            refused("description");
            assertThat(line(LIFTS).locator(".place-error .ui-message-error")).isVisible();
            assertThat(number(CAR_PARK)).hasValue("0");
            assertThat(facts(), is(before));
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void aMissingItemIsCompensatedInWords(Running running) {
        try (BrowserSession session = arrived(running, "330281009001004")) {
            Locator should = page.locator("[id='list:items_data'] > tr")
                    .filter(new Locator.FilterOptions().setHasText(Wording.of("rule", "enum.Demand.SHOULD")))
                    .filter(new Locator.FilterOptions().setHasText(Wording.of("rule", "enum.Outcome.MISSING")))
                    .first();
            String name = should.locator("td.name").innerText().strip();
            int missing = missingShould();

            state(name);
            page.locator("[id='statementForm:text']").fill("");
            refused("statement");
            assertThat(page.locator("[id='statementForm:textError']")).isVisible();
            assertThat(facts(), not(containsString("COMPENSATION")));

            page.locator("[id='statementForm:text']").fill("由保安每两小时巡查代替");
            session.shot("statement-form");
            save("statement");
            assertThat(item(name)).containsText(Wording.of("rule", "enum.Outcome.COMPENSATED"));
            assertThat(item(name)).containsText("由保安每两小时巡查代替");
            assertThat(kpi(3)).containsText("" + (missing - 1));

            session.go(address());
            assertThat(item(name)).containsText("由保安每两小时巡查代替");
            state(name);
            assertThat(page.locator("[id='statementForm:text']")).hasValue("由保安每两小时巡查代替");
            session.press("Escape");
            button(name, "statement.withdraw").click();
            assertThat(item(name)).containsText(Wording.of("rule", "enum.Outcome.MISSING"));
            assertThat(kpi(3)).containsText("" + missing);
            assertThat(session.errors(), is(empty()));
        }
    }

    private BrowserSession arrived(Running running, String code) {
        api = running.api();
        community = api.create(
                "/communities",
                Map.of("code", code, "name", "对照小区" + code.substring(12), "address", "路1号", "kind", "closed"));
        Clerk builder = Clerk.of(api, community, "builder");
        BrowserSession session = BrowserSession.open(running.zhian());
        session.signIn(builder.username(), builder.password());
        session.go(address());
        page = session.page();
        return session;
    }

    private String address() {
        return "/project/check.xhtml?id=" + community;
    }

    private String facts() {
        return api.get("/checks/" + community + "/facts").text();
    }

    /** The item whose name ends so. */
    private Locator item(String name) {
        return page.locator("[id='list:items_data'] > tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("td.name").filter(new Locator.FilterOptions().setHasText(name))))
                .first();
    }

    private Locator kpi(int number) {
        return page.locator(".kpi").nth(number);
    }

    private int missingShould() {
        return Integer.parseInt(kpi(3).innerText().replaceAll("\\D", ""));
    }

    private void describe() {
        page.locator("[id='acts:describe']").click();
        page.locator("[data-panel=form][data-seen] [id='descriptionForm']").waitFor();
    }

    private void state(String name) {
        button(name, "statement.make").click();
        page.locator("[data-panel=form][data-seen] [id='statementForm']").waitFor();
    }

    private Locator button(String name, String key) {
        return item(name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Wording.of("rule", key))
                                .setExact(true));
    }

    private Locator line(String place) {
        return page.locator(".place-line")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(place, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator number(String place) {
        return line(place).locator("input[type=number]");
    }

    private Locator reason(String place) {
        return line(place).locator("input:not([type=number])");
    }

    private void save(String panel) {
        page.locator("[id='" + panel + "Form:save']").click();
        assertThat(page.locator("[id='" + panel + "Form']")).hasCount(0);
    }

    /** Presses the button, and the panel stays open. */
    private void refused(String panel) {
        page.locator("[id='" + panel + "Form:save']").click();
        assertThat(page.locator("[id='" + panel + "Form']")).hasCount(1);
    }
}
