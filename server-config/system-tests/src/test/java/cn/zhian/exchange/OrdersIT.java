package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import cn.zhian.system.DataFolders;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Orders from a county to a community and back")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class OrdersIT {
    private static final String DIVISION = "330281";

    private Zhian county;
    private Zhian community;
    private Api below;
    private TierScene tier;
    private Scene scene;
    private long child;
    private Api issuer;
    private Api manager;

    @BeforeAll
    void enrol(TwoPlatforms.Running running) {
        county = running.county();
        community = running.community();
        below = running.below();
        tier = new TierScene(running);
        tier.part(community.text("SELECT platform FROM platform_identity"));
        JsonObject invited = tier.invited("community");
        child = invited.get("id").getAsLong();
        Answer parent =
                below.post("/exchange/parents", Map.of("address", county.address(), "code", TierScene.code(invited)));
        assertThat(parent.toString(), parent.status(), is(201));
        scene = place();
        issuer = OrderScene.user(county, running.above(), "police", "division", DIVISION);
        manager = OrderScene.user(community, below, "manager", "community", "" + scene.community());
    }

    private Scene place() {
        long place = below.create(
                "/communities",
                Map.of("code", "330281009001001", "name", "东园小区", "address", "测试路 9 号", "kind", "closed"));
        long building = below.create("/buildings", Map.of("communityId", place, "name", "1幢"));
        long unit = below.create("/units", Map.of("buildingId", building, "name", "1单元"));
        long house = below.create(
                "/houses", Map.of("unitId", unit, "number", "101", "floor", 1, "area", 89.5, "use", "self-lived"));
        return new Scene(below, place, house);
    }

    @Test
    void goDownAreHandledAndComeBackThoughTheCommunityIsKilled() {
        JsonObject order = OrderScene.issued(issuer, OrderScene.draft("query", DIVISION, child));
        String number = order.get("number").getAsString();
        long received = OrderScene.arrived(manager, number);
        OrderScene.until(issuer, order, "fetched");

        String path = "/exchange/received-orders/" + received;
        assertThat(manager.post(path + "/read", null).status(), is(200));
        OrderScene.until(issuer, order, "read");
        Answer assigned = manager.post(path + "/assign", Map.of("duty", "guard", "words", "今天办完"));
        assertThat(assigned.toString(), assigned.status(), is(200));
        assertThat(manager.post(path + "/report", Map.of("text", "不是我的")).status(), is(403));
        Api guard = OrderScene.user(community, below, "guard", "community", "" + scene.community());
        Answer file = guard.send(
                "POST", path + "/files?name=%E7%85%A7%E7%89%87.jpg", "照片".getBytes(), "application/octet-stream");
        assertThat(file.toString(), file.status(), is(200));

        community.killAll();
        community.start();
        Api again = community.anonymous().signIn("admin", Zhian.PASSWORD);
        Api handler = OrderScene.user(community, again, "guard", "community", "" + scene.community());
        OrderScene.until(issuer, order, "assigned");
        Map<String, Object> result = Map.of(
                "text",
                "已核查",
                "answers",
                List.of(Map.of("asked", "出租房屋多少户", "answer", "12"), Map.of("asked", "流动人口多少人", "answer", "34")));
        Answer reported = handler.post(path + "/report", result);
        assertThat(reported.toString(), reported.status(), is(200));
        OrderScene.until(issuer, order, "reported");

        JsonObject told = OrderScene.addressee(issuer, order).json();
        JsonObject step = told.getAsJsonArray("steps").get(0).getAsJsonObject();
        assertThat(step.get("words").getAsString(), is("已核查"));
        assertThat(
                step.getAsJsonArray("answers")
                        .get(1)
                        .getAsJsonObject()
                        .get("answer")
                        .getAsString(),
                is("34"));
        long one = OrderScene.only(order).get("id").getAsLong();
        String above = "/exchange/orders/" + order.get("id").getAsLong() + "/addressees/" + one;
        long fileId =
                told.getAsJsonArray("files").get(0).getAsJsonObject().get("id").getAsLong();
        assertThat(issuer.get(above + "/files/" + fileId).text(), is("照片"));

        assertThat(issuer.post(above + "/return", Map.of("words", "请补充")).status(), is(200));
        Await.until(
                "returned below",
                Duration.ofSeconds(60),
                () -> progress(again, path).equals("returned"));
        assertThat(handler.post(path + "/report", Map.of("text", "已补充")).status(), is(200));
        OrderScene.until(issuer, order, "reported");
        assertThat(issuer.post(above + "/close", Map.of("words", "")).status(), is(200));
        Await.until(
                "closed below",
                Duration.ofSeconds(60),
                () -> progress(again, path).equals("closed"));
        assertThat(handler.post(path + "/report", Map.of("text", "还有")).status(), is(409));

        JsonObject ours = OrderScene.addressee(issuer, order).json();
        assertThat(ours.get("intact").getAsBoolean(), is(true));
        assertThat(
                OrderScene.acts(ours),
                is(List.of("issued", "fetched", "read", "assigned", "reported", "returned", "reported", "closed")));
        JsonObject theirs = again.get(path).json();
        assertThat(theirs.get("intact").getAsBoolean(), is(true));
        assertThat(
                OrderScene.acts(theirs),
                is(List.of("received", "read", "assigned", "reported", "returned", "reported", "closed")));
        assertThat(
                community.count("SELECT COUNT(*) FROM order_report r JOIN received_order o ON o.id = r.order_id WHERE"
                        + " o.number = '" + number + "' AND (r.settled_at IS NULL OR r.refused IS NOT NULL)"),
                is(0L));
    }

    private static String progress(Api api, String path) {
        return api.get(path).json().getAsJsonObject("line").get("progress").getAsString();
    }

    @Test
    void tellsAHitOfAWatchedCardOnce() {
        long serial = Controllers.FIRST + 300;
        try (Controllers controllers =
                Controllers.start(1, serial, DataFolders.folder("orders").resolveSibling("order-controllers.out"))) {
            Api admin = community.anonymous().signIn("admin", Zhian.PASSWORD);
            String document = Scene.document("33028119900101778");
            watchedResident(admin, document);
            long controller = new Scene(admin, scene.community(), scene.house()).controller(controllers, serial);
            new Scene(admin, scene.community(), scene.house()).doors(controller);
            Await.until("the controller", Duration.ofSeconds(60), controllers::allListenedTo);

            Map<String, Object> draft = OrderScene.draft("watch", DIVISION, child);
            draft.put(
                    "watch",
                    Map.of(
                            "entries",
                            List.of(
                                    Map.of("sort", "card", "value", "6154499", "note", "李四"),
                                    Map.of("sort", "document", "value", document, "note", "")),
                            "onHit",
                            "立即报告",
                            "from",
                            Instant.now().minusSeconds(3600).toString(),
                            "until",
                            Instant.now().plusSeconds(86_400).toString()));
            JsonObject order = OrderScene.issued(issuer, draft);
            long received = OrderScene.arrived(admin, order.get("number").getAsString());
            assertThat(admin.get("/exchange/received-orders/" + received).text(), not(containsString("6154499")));
            assertThat(admin.get("/exchange/received-orders/" + received).text(), not(containsString("李四")));

            controllers.order("swipe?serial=" + serial + "&door=1&card=6154499");
            Await.until(
                    "the hit above",
                    Duration.ofSeconds(60),
                    () -> OrderScene.only(issuer.get("/exchange/orders/"
                                                    + order.get("id").getAsLong())
                                            .json())
                                    .get("hits")
                                    .getAsInt()
                            == 1);
            controllers.order("swipe?serial=" + serial + "&door=2&card=6154500");
            Await.until(
                    "the second hit",
                    Duration.ofSeconds(60),
                    () -> OrderScene.addressee(issuer, order)
                                    .json()
                                    .getAsJsonArray("steps")
                                    .size()
                            >= 2);
            JsonObject told = OrderScene.addressee(issuer, order).json();
            JsonObject hit =
                    told.getAsJsonArray("steps").get(0).getAsJsonObject().getAsJsonObject("hit");
            assertThat("the resident", hit.get("item").getAsInt(), is(1));
            assertThat(hit.get("pass").getAsString(), containsString(":pass:"));
            assertThat(hit.get("place").getAsString(), containsString("2号门"));
            assertThat(community.count("SELECT COUNT(*) FROM order_hit WHERE order_id = " + received), is(2L));

            assertThat(
                    issuer.post(
                                    "/exchange/orders/" + order.get("id").getAsLong() + "/withdraw",
                                    Map.of("reason", "已找到"))
                            .status(),
                    is(200));
            Await.until(
                    "withdrawn below",
                    Duration.ofSeconds(60),
                    () -> progress(admin, "/exchange/received-orders/" + received)
                            .equals("withdrawn"));
        }
    }

    /** Somebody who lives here and has a card, which the order does not name. */
    private void watchedResident(Api admin, String document) {
        long resident = admin.create(
                "/residents",
                Map.of(
                        "houseId",
                        scene.house(),
                        "name",
                        "王小明",
                        "documentType",
                        "id-card",
                        "documentNumber",
                        document,
                        "phone",
                        "13800007788",
                        "relation",
                        "householder"));
        admin.create("/credentials", Map.of("residentId", resident, "kind", "card", "value", "6154500"));
    }

    @Test
    void refusesWrongRolesAndOtherCommunitiesOnBothSides() {
        Api administrator = county.anonymous().signIn("admin", Zhian.PASSWORD);
        Map<String, Object> draft = OrderScene.draft("notice", DIVISION, child);
        assertThat(administrator.post("/exchange/orders", draft).status(), is(403));
        Api elsewhere = OrderScene.user(county, administrator, "police", "division", "330282");
        assertThat(elsewhere.post("/exchange/orders", draft).status(), is(403));
        assertThat(
                issuer.post("/exchange/orders", OrderScene.draft("notice", "3302", child))
                        .status(),
                is(403));

        JsonObject order = OrderScene.issued(issuer, draft);
        String path = "/exchange/orders/" + order.get("id").getAsLong();
        assertThat(elsewhere.get(path).status(), is(404));
        assertThat(elsewhere.post(path + "/withdraw", Map.of("reason", "x")).status(), is(404));
        assertThat(elsewhere.get("/exchange/orders").items().asList(), is(empty()));
        assertThat(issuer.post(path + "/issue", null).status(), is(409));

        long received = OrderScene.arrived(manager(), order.get("number").getAsString());
        Api admin = community.anonymous().signIn("admin", Zhian.PASSWORD);
        String inbox = "/exchange/received-orders/" + received;
        Api clerk = OrderScene.user(community, admin, "clerk", "community", "" + scene.community());
        assertThat(clerk.get(inbox).status(), is(403));
        assertThat(admin.post(inbox + "/report", Map.of("text", "x")).status(), is(403));
        Api stranger = OrderScene.user(community, admin, "manager", "division", "330282");
        assertThat(stranger.get(inbox).status(), is(404));
        assertThat(stranger.post(inbox + "/report", Map.of("text", "x")).status(), is(404));
        assertThat(stranger.get("/exchange/received-orders").items().asList(), is(empty()));
    }

    private Api manager() {
        Api admin = community.anonymous().signIn("admin", Zhian.PASSWORD);
        manager = OrderScene.user(community, admin, "manager", "community", "" + scene.community());
        return manager;
    }

    @Test
    void tellsAPlatformOfItsOwnOrdersAlone() {
        TierPlatform other = tier.enrolled(tier.invited("community"));
        JsonObject order = OrderScene.issued(issuer, OrderScene.draft("notice", DIVISION, child));
        HttpResponse<byte[]> fetched =
                other.order("fetch-orders", "{\"after\":0,\"most\":50}").send();
        assertThat(TierScene.json(fetched).toString(), fetched.statusCode(), is(200));
        assertThat(TierScene.json(fetched).getAsJsonArray("messages").size(), is(0));
        String report =
                "{\"number\":\"" + order.get("number").getAsString() + "\",\"step\":1,\"kind\":\"result\",\"at\":\""
                        + Instant.now() + "\",\"by\":\"\",\"words\":\"x\",\"answers\":[],\"files\":[]}";
        HttpResponse<byte[]> told = other.order("report-result", report).send();
        assertThat(TierScene.json(told).get("result").getAsString(), is("rejected"));
        assertThat(
                other.order("fetch-orders", "{\"after\":99,\"most\":50}").send().statusCode(), is(400));
        assertThat(other.order("fetch-orders", "{\"after\":0}").send().statusCode(), is(400));
        TierScene.refused(other.order("fetch-orders", "{\"after\":0,\"most\":50}")
                .by(TierPlatform.pair())
                .send());
        assertThat(OrderScene.acts(OrderScene.addressee(issuer, order).json()), not(hasItem("reported")));
        tier.part(other.id());
        TierScene.refused(
                other.order("fetch-orders", "{\"after\":0,\"most\":50}").send());
    }
}
