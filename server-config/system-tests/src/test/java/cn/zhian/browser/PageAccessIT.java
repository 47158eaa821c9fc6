package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.StoredRegion;
import cn.zhian.harness.StoredTarget;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.APIResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every page, for every role and with another community's object in its address")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAccessIT {
    private static final String EVERYBODY =
            "administrator auditor clerk manager guard police integrator rule-editor builder housing-bureau";
    private static final String PEOPLE = "administrator clerk manager guard police integrator";
    private static final String DESK = "administrator clerk manager police integrator";
    private static final String ORDERS = "administrator manager guard police housing-bureau";

    private static final String RULES =
            "administrator auditor clerk manager police integrator rule-editor builder housing-bureau";

    private static final String COUNTY = "administrator auditor rule-editor housing-bureau";

    /** Who may open a page, written down from the duties and not from the pages. */
    private static final Map<String, String> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("/index.xhtml", EVERYBODY),
            Map.entry("/community/communities.xhtml", EVERYBODY),
            Map.entry("/community/houses.xhtml", EVERYBODY),
            Map.entry("/community/companies.xhtml", EVERYBODY),
            Map.entry("/resident/residents.xhtml", PEOPLE),
            Map.entry("/resident/statistics.xhtml", PEOPLE),
            Map.entry("/resident/import.xhtml", "administrator clerk manager integrator"),
            Map.entry("/device/register.xhtml", PEOPLE),
            Map.entry("/device/import.xhtml", "administrator manager integrator"),
            Map.entry("/access/doors.xhtml", PEOPLE),
            Map.entry("/access/passes.xhtml", PEOPLE),
            Map.entry("/access/credentials.xhtml", DESK),
            Map.entry("/access/person.xhtml", DESK),
            Map.entry("/access/door.xhtml", DESK),
            Map.entry("/access/rights.xhtml", DESK),
            Map.entry("/access/groups.xhtml", DESK),
            Map.entry("/access/times.xhtml", DESK),
            Map.entry("/access/distribution.xhtml", DESK),
            Map.entry("/access/emergency.xhtml", PEOPLE),
            Map.entry("/alarm/alarms.xhtml", PEOPLE),
            Map.entry("/device/devices.xhtml", PEOPLE),
            Map.entry("/device/codes.xhtml", PEOPLE),
            Map.entry("/project/projects.xhtml", "administrator auditor manager police builder housing-bureau"),
            Map.entry("/project/project.xhtml", "administrator auditor manager police builder housing-bureau"),
            Map.entry("/project/site.xhtml", "administrator auditor manager police builder housing-bureau"),
            Map.entry("/project/checks.xhtml", RULES),
            Map.entry("/project/check.xhtml", RULES),
            Map.entry("/project/evidence.xhtml", RULES),
            Map.entry(
                    "/project/documents.xhtml",
                    "administrator auditor manager police integrator rule-editor builder housing-bureau"),
            Map.entry("/rules/rule-sets.xhtml", RULES),
            Map.entry("/rules/rule-set.xhtml", RULES),
            Map.entry("/rules/compare.xhtml", RULES),
            Map.entry("/rules/schemes.xhtml", RULES),
            Map.entry("/rules/working-days.xhtml", "administrator auditor manager police builder housing-bureau"),
            Map.entry("/programme/programme.xhtml", COUNTY),
            Map.entry("/programme/rectifications.xhtml", COUNTY),
            Map.entry("/programme/subsidies.xhtml", COUNTY),
            Map.entry("/programme/assessment.xhtml", COUNTY),
            Map.entry("/programme/inspections.xhtml", COUNTY),
            Map.entry("/exchange/orders.xhtml", ORDERS),
            Map.entry("/exchange/order.xhtml", ORDERS),
            Map.entry("/exchange/received-orders.xhtml", ORDERS),
            Map.entry("/exchange/received-order.xhtml", ORDERS),
            Map.entry("/exchange/targets.xhtml", "administrator"),
            Map.entry("/exchange/target.xhtml", "administrator"),
            Map.entry("/region/divisions.xhtml", "administrator police housing-bureau"),
            Map.entry("/region/communities.xhtml", "administrator police housing-bureau"),
            Map.entry("/region/community.xhtml", "administrator police housing-bureau"),
            Map.entry("/region/alarms.xhtml", "administrator police housing-bureau"),
            Map.entry("/region/passes.xhtml", "police"),
            Map.entry("/region/people.xhtml", "police"),
            Map.entry("/identity/users.xhtml", "administrator auditor"),
            Map.entry("/identity/service-accounts.xhtml", "administrator"),
            Map.entry("/exchange/children.xhtml", "administrator"),
            Map.entry("/audit/entries.xhtml", "auditor")));

    private static final String MARK = "Foreigner";
    private static final long CARD = 7_710_001;
    private static final Duration SOON = Duration.ofSeconds(60);

    private Running running;
    private Neighbourhood own;
    private Neighbourhood foreign;
    private final Map<String, Long> ownIds = new TreeMap<>();
    private final Map<String, Long> foreignIds = new TreeMap<>();
    private String region;

    @BeforeAll
    void twoCommunities(Running shared) {
        running = shared;
        own = Neighbourhood.in(shared.api(), shared.controllers(), Controllers.FIRST + 12);
        foreign = Neighbourhood.in(shared.api(), shared.controllers(), Controllers.FIRST + 13);
        region = StoredRegion.in(shared.zhian(), own.community());
        ownIds.putAll(objects(own, CARD));
        foreignIds.putAll(objects(foreign, CARD + 10));
    }

    /** One object for each page whose address can name one, all with the mark in their name where they have one. */
    private Map<String, Long> objects(Neighbourhood place, long card) {
        Api api = running.api();
        long resident = place.allowed(MARK + " Someone", card, running.controllers());
        running.controllers().order("special-events?serial=" + place.serial() + "&on=true");
        place.swipe(running.controllers(), card);
        running.controllers().order("force?serial=" + place.serial() + "&door=2");
        String in = "?communityId=" + place.community();
        Map<String, Object> named = Map.of("communityId", place.community(), "name", MARK + card);
        long group = api.create("/groups", named);
        long company = api.create(
                "/companies", Map.of("communityId", place.community(), "name", MARK + card, "address", "River Road 9"));
        api.patch("/communities/" + place.community(), Map.of("name", MARK + " court " + card));
        api.patch("/controllers/" + place.controller(), Map.of("name", MARK + " box " + card));
        api.patch("/doors/" + place.doors().get(0), Map.of("name", MARK + " gate " + card));
        long device = api.create(
                "/devices",
                Map.of(
                        "communityId",
                        place.community(),
                        "kind",
                        "time-server",
                        "place",
                        "control-centre",
                        "placeName",
                        "监控室",
                        "name",
                        "余姚" + MARK + " court " + card + "监控室校时服务器"));
        long user = api.create(
                "/users",
                Map.of(
                        "username",
                        "u" + card,
                        "name",
                        MARK,
                        "roles",
                        List.of("guard"),
                        "domains",
                        List.of(Map.of("kind", "community", "value", "" + place.community()))));
        long service = api.create(
                "/service-accounts",
                Map.of(
                        "name",
                        MARK.toLowerCase(java.util.Locale.ROOT) + card,
                        "role",
                        "housing-bureau",
                        "domains",
                        List.of(Map.of("kind", "community", "value", "" + place.community()))));
        long project = api.create(
                "/projects",
                Map.of(
                        "communityId",
                        place.community(),
                        "kind",
                        "existing",
                        "name",
                        MARK + " works " + card,
                        "funding",
                        "town"));
        return Map.ofEntries(
                Map.entry("/community/communities.xhtml", place.community()),
                Map.entry("/community/houses.xhtml", place.house()),
                Map.entry("/community/companies.xhtml", company),
                Map.entry("/resident/residents.xhtml", resident),
                Map.entry("/access/person.xhtml", resident),
                Map.entry("/access/door.xhtml", place.doors().get(0)),
                Map.entry("/device/register.xhtml", device),
                Map.entry("/access/credentials.xhtml", first("/credentials" + in)),
                Map.entry("/access/rights.xhtml", first("/rights" + in)),
                Map.entry("/access/groups.xhtml", group),
                Map.entry("/access/distribution.xhtml", place.controller()),
                Map.entry("/access/passes.xhtml", first("/passes" + in)),
                Map.entry("/alarm/alarms.xhtml", first("/alarms" + in)),
                Map.entry("/device/devices.xhtml", place.controller()),
                Map.entry("/project/check.xhtml", place.community()),
                Map.entry("/project/evidence.xhtml", place.community()),
                Map.entry("/project/project.xhtml", project),
                Map.entry("/project/site.xhtml", project),
                Map.entry("/project/documents.xhtml", document(place.community(), card)),
                Map.entry("/programme/inspections.xhtml", accepted(place.community(), project, card)),
                Map.entry(
                        "/exchange/target.xhtml",
                        StoredTarget.in(running.zhian(), place.community(), card, MARK + " target " + card)),
                Map.entry(
                        "/exchange/order.xhtml",
                        StoredOrder.issued(running, place.community(), MARK + " order " + card)),
                Map.entry(
                        "/exchange/received-order.xhtml",
                        StoredOrder.received(running, place.community(), MARK + " word " + card)),
                Map.entry("/identity/users.xhtml", user),
                Map.entry("/identity/service-accounts.xhtml", service));
    }

    /** A document that was issued for the community; its project is named with the mark. */
    private long document(long community, long id) {
        try (Connection database = running.zhian().database();
                PreparedStatement insert = database.prepareStatement("INSERT INTO issued_document (id, kind, authority,"
                        + " division, year, serial, community_id, token_hash, sha256, file, result, facts, issued_at)"
                        + " VALUES (?, 'CERTIFICATE', 'POLICE_STATION', '330281', 2025, ?, ?, UNHEX(SHA2(?, 256)),"
                        + " REPEAT('0', 64), REPEAT('0', 32), 'PASSED', ?, '2025-11-20 16:30:00')")) {
            insert.setLong(1, id);
            insert.setLong(2, id % 1_000);
            insert.setLong(3, community);
            insert.setLong(4, id);
            insert.setString(5, """
                    {"number":"%1$s %2$d","authority":"A","community":"%1$s","communityCode":"330281001001001",\
                    "project":"%1$s","detail":"%1$s"}""".formatted(MARK, id));
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The community, with an older project that is over, so that it is one to be inspected. */
    private long accepted(long community, long like, long id) {
        try (Connection database = running.zhian().database();
                PreparedStatement insert =
                        database.prepareStatement("INSERT INTO project SELECT ?, version, community_id,"
                                + " NULL, kind, name, funding, rule_set, rule_set_number, process, process_number, level, principle,"
                                + " source, NULL, round, TRUE, created_by, created_at, changed_at, 0, '' FROM project"
                                + " WHERE id = ?")) {
            insert.setLong(1, id);
            insert.setLong(2, like);
            insert.executeUpdate();
            return community;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long first(String list) {
        Await.until(
                "something in " + list,
                SOON,
                () -> !running.api().get(list).items().isEmpty());
        return running.api()
                .get(list)
                .items()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    @Test
    void knowsEveryPage() {
        assertThat(new TreeSet<>(PageList.all()), is(MAY.keySet()));
        assertThat(new TreeSet<>(PageList.ofObjects()), is(new TreeSet<>(foreignIds.keySet())));
    }

    @Test
    void opensForTheRolesWhoseDutyItIsAndForNoOther() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String role : EVERYBODY.split(" ")) {
            Clerk user = Clerk.of(running.api(), own.community(), role);
            try (BrowserSession session = BrowserSession.open(running.zhian())) {
                session.signIn(user.username(), user.password());
                MAY.forEach((path, roles) -> {
                    Set<String> welcome = Set.of(roles.split(" "));
                    int expected = welcome.contains(role) ? 200 : 403;
                    int status = session.fetch(path + address(path)).status();
                    if (status != expected) {
                        wrong.put(role + " " + path, status + " instead of " + expected);
                    }
                });
            }
        }
        assertThat(wrong.entrySet(), is(empty()));
    }

    /** The pages about one object show nothing without one. */
    private String address(String path) {
        if (path.equals("/region/community.xhtml")) {
            return "?code=" + region;
        }
        return Set.of(
                                "/access/person.xhtml",
                                "/access/door.xhtml",
                                "/exchange/target.xhtml",
                                "/exchange/order.xhtml",
                                "/exchange/received-order.xhtml",
                                "/project/project.xhtml",
                                "/project/site.xhtml")
                        .contains(path)
                ? "?id=" + ownIds.get(path)
                : "";
    }

    @Test
    void showsNothingOfAnotherCommunity() {
        Map<String, String> wrong = new LinkedHashMap<>();
        String other = foreign.serial() + "";
        for (String role : List.of("manager", "administrator")) {
            Clerk user = Clerk.of(running.api(), own.community(), role);
            try (BrowserSession session = BrowserSession.open(running.zhian())) {
                session.signIn(user.username(), user.password());
                foreignIds.forEach((path, id) -> {
                    APIResponse answer = session.fetch(path + "?id=" + id);
                    boolean refused = answer.status() == 403 || answer.status() == 404;
                    String text = answer.text();
                    if (!refused || text.contains(MARK) || text.contains(other)) {
                        wrong.put(role + " " + path + "?id=" + id, answer.status() + "");
                    }
                });
                String ofHouse = session.fetch("/resident/residents.xhtml?house=" + foreign.house())
                        .text();
                assertThat("residents of another community's house", ofHouse.contains("data-rk="), is(false));
            }
        }
        assertThat(wrong.entrySet(), is(empty()));
    }

    @Test
    void showsTheSameObjectsToTheirOwn() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Clerk user = Clerk.of(running.api(), own.community(), "administrator");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(user.username(), user.password());
            ownIds.forEach((path, id) -> {
                int status = session.fetch(path + "?id=" + id).status();
                if (status != 200) {
                    wrong.put(path + "?id=" + id, status + "");
                }
            });
        }
        assertThat(wrong.entrySet(), is(empty()));
    }

    @Test
    void leadsStrangersToSignIn() {
        Map<String, String> wrong = new LinkedHashMap<>();
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            for (String path : MAY.keySet()) {
                APIResponse answer = session.fetch(path + address(path));
                if (!answer.url().contains("/login.xhtml") || answer.text().contains(MARK)) {
                    wrong.put(path, answer.status() + " " + answer.url());
                }
            }
        }
        assertThat(wrong.entrySet(), is(empty()));
    }
}
