package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.contract.Answer;
import cn.zhian.exchange.contract.Direction;
import cn.zhian.exchange.contract.File;
import cn.zhian.exchange.contract.Hit;
import cn.zhian.exchange.contract.Order;
import cn.zhian.exchange.contract.OrderMessage;
import cn.zhian.exchange.contract.ReportResultRequest;
import cn.zhian.exchange.contract.Watched;
import cn.zhian.harness.Api;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.datatype.XMLGregorianCalendar;

/** Orders for a platform that speaks SOAP, and what the platform above has of them. */
final class SoapOrderScene {
    static final String DIVISION = "330281";
    private static final Gson GSON = new Gson();

    private final TwoPlatforms.Running running;
    private final TierScene tier;
    private final Api issuer;
    private final TierPlatform platform;
    private final long child;
    private final List<Long> addressees = new java.util.ArrayList<>();

    SoapOrderScene(TwoPlatforms.Running running, TierScene tier, Api issuer) {
        this.running = running;
        this.tier = tier;
        this.issuer = issuer;
        JsonObject invited = tier.invited("community");
        platform = tier.enrolled(invited);
        child = invited.get("id").getAsLong();
        addressees.add(child);
    }

    TierPlatform platform() {
        return platform;
    }

    long child() {
        return child;
    }

    /** Another platform, to which orders go too. */
    TierPlatform another() {
        JsonObject invited = tier.invited("community");
        addressees.add(invited.get("id").getAsLong());
        return tier.enrolled(invited);
    }

    Map<String, Object> query(String rare) {
        Map<String, Object> draft = OrderScene.draft("query", DIVISION, child);
        draft.put("title", "检查" + rare);
        draft.put("text", "第一行\r\n第二行" + rare);
        draft.put("legalBasis", "条例" + rare);
        draft.put("asked", List.of("出租房屋多少户" + rare, "流动人口" + rare));
        draft.put("criteria", List.of(Map.of("item", "人口" + rare, "value", "流动" + rare)));
        return draft;
    }

    Map<String, Object> watch(String rare) {
        Map<String, Object> draft = OrderScene.draft("watch", DIVISION, child);
        Instant now = Instant.now();
        draft.put(
                "watch",
                Map.of(
                        "entries",
                        List.of(
                                Map.of("sort", "name", "value", "张三" + rare, "note", "红衣" + rare),
                                Map.of("sort", "plate", "value", "浙B12345", "note", "")),
                        "onHit",
                        "不要惊动" + rare,
                        "from",
                        now.minusSeconds(60).toString(),
                        "until",
                        now.plusSeconds(600).toString()));
        return draft;
    }

    Hit hit(String rare) {
        Hit hit = new Hit();
        hit.setEdition(1);
        hit.setItem(0);
        hit.setPass(platform.id() + ":pass:7");
        hit.setAt(SoapParent.time(Instant.now()));
        hit.setCommunity(TierScene.HERE);
        hit.setPlace("东门" + rare);
        hit.setDirection(Direction.IN);
        hit.setGranted(true);
        return hit;
    }

    /** Drafts with files and issues. */
    JsonObject issued(Map<String, Object> draft, Map<String, byte[]> files) {
        draft.put("addressees", addressees);
        long id = issuer.create("/exchange/orders", draft);
        files.forEach((name, content) -> {
            String path = "/exchange/orders/" + id + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            var attached = issuer.send("POST", path, content, "application/octet-stream");
            assertThat(attached.toString(), attached.status(), is(200));
        });
        var issued = issuer.post("/exchange/orders/" + id + "/issue", null);
        assertThat(issued.toString(), issued.status(), is(200));
        return issued.json();
    }

    private static String path(JsonObject order) {
        return "/exchange/orders/" + order.get("id").getAsLong();
    }

    /** The line of the platform that speaks SOAP. */
    JsonObject line(JsonObject order) {
        return line(order, platform);
    }

    private JsonObject line(JsonObject order, TierPlatform of) {
        return issuer.get(path(order)).json().getAsJsonArray("addressees").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("platform").getAsString().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    String progress(JsonObject order) {
        return line(order).get("progress").getAsString();
    }

    private String place(JsonObject order, TierPlatform of) {
        return path(order) + "/addressees/" + line(order, of).get("id").getAsLong();
    }

    JsonObject addressee(JsonObject order) {
        return issuer.get(place(order, platform)).json();
    }

    String download(JsonObject order, long file) {
        return issuer.get(place(order, platform) + "/files/" + file).text();
    }

    void act(JsonObject order, String what, Map<String, Object> body) {
        act(order, platform, what, body);
    }

    private void act(JsonObject order, TierPlatform of, String what, Map<String, Object> body) {
        var done = issuer.post(place(order, of) + "/" + what, body);
        assertThat(done.toString(), done.status(), is(200));
    }

    long steps() {
        return running.county()
                .count("SELECT COUNT(*) FROM order_step s JOIN order_addressee a ON a.id = s.addressee_id"
                        + " WHERE a.platform = '" + platform.id() + "'");
    }

    /** What a platform is told by REST. */
    static JsonArray fetched(TierPlatform by, long after) {
        HttpResponse<byte[]> told = by.order("fetch-orders", "{\"after\":" + after + ",\"most\":50}")
                .send();
        assertThat(TierScene.json(told).toString(), told.statusCode(), is(200));
        return TierScene.json(told).getAsJsonArray("messages");
    }

    /** Holds what came by SOAP against what came by REST, member by member. */
    static void assertSame(OrderMessage soap, JsonObject rest) {
        JsonObject read = new JsonObject();
        read.addProperty("seq", soap.getSeq());
        read.addProperty("what", soap.getWhat().value());
        read.addProperty("number", soap.getNumber());
        read.addProperty("edition", soap.getEdition());
        read.addProperty("at", text(soap.getAt()));
        read.addProperty("words", text(soap.getWords()));
        read.add("order", json(soap.getOrder()));
        read.add("files", list(soap.getFile(), SoapOrderScene::json));
        assertThat(read, is(rest));
    }

    private static JsonObject json(Order order) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", order.getKind().value());
        json.addProperty("urgency", order.getUrgency().value());
        json.addProperty("title", order.getTitle());
        json.addProperty("text", text(order.getText()));
        json.addProperty("legalBasis", text(order.getLegalBasis()));
        json.add("scope", GSON.toJsonTree(order.getScope()));
        json.add("asked", GSON.toJsonTree(order.getAsked()));
        json.add("criteria", GSON.toJsonTree(order.getCriterion()));
        json.add("chain", GSON.toJsonTree(order.getChain()));
        json.addProperty("due", text(order.getDue()));
        if (order.getWatch() != null) {
            JsonObject watch = new JsonObject();
            watch.add("entries", list(order.getWatch().getEntry(), SoapOrderScene::json));
            watch.addProperty("onHit", order.getWatch().getOnHit());
            watch.addProperty("from", text(order.getWatch().getFrom()));
            watch.addProperty("until", text(order.getWatch().getUntil()));
            json.add("watch", watch);
        }
        return json;
    }

    private static JsonObject json(Watched one) {
        JsonObject json = new JsonObject();
        json.addProperty("sort", one.getSort().value());
        json.addProperty("value", one.getValue());
        json.addProperty("note", text(one.getNote()));
        return json;
    }

    private static JsonObject json(File file) {
        JsonObject json = new JsonObject();
        json.addProperty("name", file.getName());
        json.addProperty("content", Base64.getEncoder().encodeToString(file.getContent()));
        return json;
    }

    private static <T> JsonArray list(List<T> all, java.util.function.Function<T, JsonObject> each) {
        JsonArray list = new JsonArray();
        all.forEach(one -> list.add(each.apply(one)));
        return list;
    }

    private static String text(String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private static String text(XMLGregorianCalendar time) {
        return Instant.parse(time.toXMLFormat()).toString();
    }

    /** Another platform tells the same steps by REST; the timeline above is the same then. */
    void sameByRest(TierPlatform byRest, JsonObject order, List<ReportResultRequest> steps) {
        for (ReportResultRequest step : steps) {
            if (step.getStep() == steps.size()) {
                String words = returned(order);
                act(order, byRest, "return", Map.of("words", words));
            }
            HttpResponse<byte[]> told =
                    byRest.order("report-result", json(step)).send();
            assertThat(TierScene.json(told).toString(), is("{\"result\":\"accepted\",\"reason\":\"\"}"));
        }
        act(order, byRest, "close", Map.of("words", "收到"));
        assertThat(timeline(order, platform), is(timeline(order, byRest)));
    }

    private String returned(JsonObject order) {
        return addressee(order).getAsJsonArray("acts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(act -> act.get("kind").getAsString().equals("returned"))
                .map(act -> act.get("words").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline(JsonObject order, TierPlatform of) {
        return issuer.get(place(order, of)).json().getAsJsonArray("acts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(act ->
                        act.get("kind").getAsString() + " " + act.get("words").getAsString())
                .toList();
    }

    private static String json(ReportResultRequest step) {
        Map<String, Object> json = new HashMap<>();
        json.put("number", step.getNumber());
        json.put("step", step.getStep());
        json.put("kind", step.getKind().value());
        json.put("at", text(step.getAt()));
        json.put("by", step.getBy());
        json.put("words", step.getWords());
        json.put("answers", step.getAnswer().stream().map(SoapOrderScene::map).toList());
        json.put("files", step.getFile().stream().map(SoapOrderScene::json).toList());
        return GSON.toJson(json);
    }

    private static Map<String, String> map(Answer answer) {
        return Map.of("asked", answer.getAsked(), "answer", answer.getAnswer());
    }
}
