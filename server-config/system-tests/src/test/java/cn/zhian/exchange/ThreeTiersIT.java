package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("From a community over its county to the city")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OnItsOwn
class ThreeTiersIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final long SERIAL = Controllers.FIRST + 700;
    private static final int SWIPES = 30;
    private static final String DIVISION = "330281";
    private static final long WATCHED = 6_155_777;
    private static final String PASSES = "SELECT COUNT(*) FROM received_pass";
    private static final String STATE = "SELECT GROUP_CONCAT(CONCAT(record_id, ' ', version, ' ', erased, ' ',"
            + " community_code) ORDER BY record_id) FROM received_record";

    private static Zhian city;
    private static Zhian county;
    private static Zhian community;
    private static Controllers controllers;
    private static long countyAtCity;
    private static long communityAtCounty;
    private static Scene scene;
    private static List<Long> doors;
    private static long toCounty;
    private static long toCity;

    @BeforeAll
    static void start() {
        List<Zhian> tiers = Tiers.started("tiers", "city", "county", "community");
        city = tiers.get(0);
        county = tiers.get(1);
        community = tiers.get(2);
        controllers = Controllers.start(1, SERIAL, community.data().resolveSibling("tiers-controllers.out"));
        countyAtCity = Tiers.enrol(city.administrator(), city, county.administrator(), "county", DIVISION);
        communityAtCounty =
                Tiers.enrol(county.administrator(), county, community.administrator(), "community", DIVISION);
        scene = Scene.in(community.administrator());
        doors = scene.doors(scene.controller(controllers, SERIAL));
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable one : new AutoCloseable[] {controllers, community, county, city}) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Order(1)
    void everythingArrivesAtTheCityOnce() {
        Api below = community.administrator();
        Api middle = county.administrator();
        long before = scene.resident("王在前");
        toCounty = Tiers.target(below, county, List.of(), Map.of());
        Await.until("the county has it", SOON, () -> has(county, "resident:" + before, false));
        // From here on the county's state of today is sent, and what comes beside it.
        toCity = Tiers.target(middle, city, List.of(DIVISION), Map.of());
        long elsewhere = Tiers.target(middle, city, List.of("330282"), Map.of("name", "另一县的数据"));

        long erased = scene.resident("李离开");
        scene.card(before, 6_154_999);
        scene.right(before, doors);
        Await.until(
                "a card", SOON, () -> controllers.ask("cards?serial=" + SERIAL).contains("6154999"));
        controllers.order("special-events?serial=" + SERIAL + "&on=true");
        for (int i = 0; i < SWIPES; i++) {
            controllers.order("swipe?serial=" + SERIAL + "&door=" + (1 + i % 4) + "&card=6154999");
        }
        controllers.order("force?serial=" + SERIAL + "&door=1");
        erase(below, erased);

        Await.until("the resident is gone at the city", SOON, () -> has(city, "resident:" + erased, true));
        Await.until(
                "the alarm is there",
                SOON,
                () -> city.count("SELECT COUNT(*) FROM received_record WHERE kind = 'alarm'") >= 1);
        Await.until(
                "passes are there",
                SOON,
                () -> community.count("SELECT COUNT(*) FROM pass_record") >= SWIPES
                        && city.count(PASSES) == community.count("SELECT COUNT(*) FROM pass_record"));
        Await.until("both hold the same", SOON, () -> county.text(STATE).equals(city.text(STATE)));
        assertThat(city.count(PASSES), is(county.count(PASSES)));
        assertThat(city.count("SELECT COUNT(DISTINCT record_id) FROM received_pass"), is(city.count(PASSES)));
        assertThat(
                "each arose at the community",
                city.text("SELECT GROUP_CONCAT(DISTINCT platform) FROM received_record"),
                is(community.text("SELECT platform FROM platform_identity")));
        assertThat(
                "the county sent it",
                city.text("SELECT GROUP_CONCAT(DISTINCT sender) FROM received_pass"),
                is(county.text("SELECT platform FROM platform_identity")));
        assertThat(letters(middle, toCity), is(0));
        assertThat(
                "nothing went where it should not",
                middle.get("/exchange/targets/" + elsewhere + "/rates").items().size(),
                is(0));
    }

    /** A county passes a city's watch-list entry on; hits go up by themselves, changes go down when the county makes them. */
    @Test
    @Order(2)
    void ordersGoDownTwoTiersAndHitsComeUp() {
        Api cityPolice = OrderScene.user(city, city.administrator(), "police", "division", DIVISION);
        Api countyPolice = OrderScene.user(county, county.administrator(), "police", "division", DIVISION);
        Api below = community.administrator();
        JsonObject first = OrderScene.issued(cityPolice, watch(countyAtCity, "" + WATCHED));
        long atCounty = OrderScene.arrived(countyPolice, first.get("number").getAsString());

        Map<String, Object> onward = watch(communityAtCounty, "6***7");
        onward.put("passesOn", atCounty);
        onward.put("relayHits", true);
        JsonObject second = OrderScene.issued(countyPolice, onward);
        String received = "/exchange/received-orders/"
                + OrderScene.arrived(below, second.get("number").getAsString());
        JsonObject content = below.get(received).json().getAsJsonObject("content");
        assertThat(
                "where it comes from",
                content.getAsJsonArray("chain").get(0).getAsJsonObject().get("number"),
                is(first.get("number")));
        hits(1, countyPolice, second, cityPolice, first);

        change(cityPolice, first, "市局补充：从东门进入");
        String atCountyPath = "/exchange/received-orders/" + atCounty;
        Await.until("the change at the county", SOON, () -> says(countyPolice, atCountyPath, "市局补充"));
        change(countyPolice, second, "市局补充：从东门进入");
        Await.until("the change at the community", SOON, () -> says(below, received, "市局补充"));
        hits(2, countyPolice, second, cityPolice, first);

        withdraw(cityPolice, first);
        Await.until("withdrawn at the county", SOON, () -> says(countyPolice, atCountyPath, "\"withdrawn\""));
        withdraw(countyPolice, second);
        Await.until("withdrawn at the community", SOON, () -> says(below, received, "\"withdrawn\""));
        JsonObject told = OrderScene.addressee(cityPolice, first).json();
        assertThat(told.get("intact").getAsBoolean(), is(true));
        assertThat(
                "each hit once",
                told.getAsJsonArray("steps").asList().stream()
                        .map(step -> step.getAsJsonObject().getAsJsonObject("hit"))
                        .filter(Objects::nonNull)
                        .map(hit -> hit.get("pass").getAsString())
                        .distinct()
                        .count(),
                is(2L));
    }

    @Test
    @Order(3)
    void allHoldTheSameOnceThoughEachWasKilled() {
        new TierKills(city, county, community, toCounty, toCity).reconcileToZero();
    }

    private static Map<String, Object> watch(long child, String card) {
        Map<String, Object> draft = OrderScene.draft("watch", DIVISION, child);
        Map<String, Object> entry = Map.of("sort", "card", "value", card, "note", "赵六");
        Instant now = Instant.now();
        draft.put(
                "watch",
                Map.of(
                        "entries",
                        List.of(entry),
                        "onHit",
                        "立即报告",
                        "from",
                        now.minusSeconds(3_600).toString(),
                        "until",
                        now.plusSeconds(86_400).toString()));
        return draft;
    }

    private static void hits(int hits, Api countyPolice, JsonObject second, Api cityPolice, JsonObject first) {
        controllers.order("swipe?serial=" + SERIAL + "&door=" + hits + "&card=" + WATCHED);
        Await.until("hit " + hits + " at the county", SOON, () -> told(countyPolice, second) == hits);
        Await.until("hit " + hits + " at the city", SOON, () -> told(cityPolice, first) == hits);
    }

    private static int told(Api api, JsonObject order) {
        return OrderScene.only(api.get("/exchange/orders/" + order.get("id").getAsLong())
                        .json())
                .get("hits")
                .getAsInt();
    }

    private static void change(Api api, JsonObject order, String text) {
        Answer changed = api.patch("/exchange/orders/" + order.get("id").getAsLong(), Map.of("text", text));
        assertThat(changed.toString(), changed.status(), is(200));
    }

    private static void withdraw(Api api, JsonObject order) {
        Answer over =
                api.post("/exchange/orders/" + order.get("id").getAsLong() + "/withdraw", Map.of("reason", "已找到"));
        assertThat(over.toString(), over.status(), is(200));
    }

    private static boolean says(Api api, String path, String text) {
        return api.get(path).text().contains(text);
    }

    private static int letters(Api api, long target) {
        return api.get("/exchange/targets/" + target + "/dead-letters").items().size();
    }

    private static boolean has(Zhian zhian, String end, boolean erased) {
        return zhian.count("SELECT COUNT(*) FROM received_record WHERE record_id LIKE '%:" + end + "' AND erased = "
                        + erased)
                == 1;
    }

    private static void erase(Api api, long resident) {
        Answer left = api.post("/residents/" + resident + "/leave", Map.of());
        assertThat(left.toString(), left.status(), is(200));
        Answer gone = api.delete("/residents/" + resident);
        assertThat(gone.toString(), gone.status(), is(204));
    }
}
