package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Works in division 330282, of which no other test has a community. */
@DisplayName("Rule sets, schemes and the calendar, written by editors of different regions")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleEditorIT {
    private static final String CODE = "cixi-trial";
    private static final String SET = "/rule-sets/" + CODE;

    private Running running;
    private Api cixi;
    private Api yuyao;
    private Api country;
    private long community;
    private long project;

    @BeforeAll
    void editors(Running shared) {
        running = shared;
        cixi = editor(Map.of("kind", "division", "value", "330282"));
        yuyao = editor(Map.of("kind", "division", "value", "330281"));
        country = editor(Map.of("kind", "all"));
        community = running.api()
                .create(
                        "/communities",
                        Map.of("code", "330282001001001", "name", "慈溪试验小区", "address", "路1号", "kind", "closed"));
    }

    private Api editor(Map<String, Object> domain) {
        Map<String, Object> body =
                Map.of("username", Fresh.username(), "roles", List.of("rule-editor"), "domains", List.of(domain));
        return Account.of(running.api(), running.zhian().anonymous(), body).api();
    }

    @Test
    @Order(1)
    void letsARegionsEditorWriteTheTableOfThatRegionOnly() {
        assertDenied(yuyao.send("PUT", SET + "/draft", draft(table("330282", ""))), "330282");
        assertDenied(cixi.send("PUT", SET + "/draft", draft(table(null, ""))), "全国");
        Answer written = cixi.send("PUT", SET + "/draft", draft(table("330282", "")));
        assertThat(written.text(), written.status(), is(200));
        // What is another region's does not become one's own by naming one's own.
        Map<String, Object> taken = draft(table("330281", ""), version(written));
        assertDenied(yuyao.send("PUT", SET + "/draft", taken), "330282");
        assertDenied(cixi.send("PUT", SET + "/draft", taken), "330281");
        assertDenied(yuyao.post(SET + "/draft/publish", Map.of()), "330282");
        assertDenied(yuyao.delete(SET + "/draft"), "330282");
        for (String shipped : List.of("hefei-shushan", "jiangsu-community")) {
            String document =
                    country.get("/rule-sets/" + shipped).json().get("document").getAsString();
            assertDenied(yuyao.send("PUT", "/rule-sets/" + shipped + "/draft", draft(document)), "");
        }
        assertThat(published(cixi, SET, "首版").get("remark").getAsString(), is("首版"));
    }

    @Test
    @Order(2)
    void letsARegionsEditorWriteTheSchemesOfThatRegionOnly() {
        JsonObject inForce = country.get("/schemes").json();
        JsonArray schemes = schemes(inForce);
        assertDenied(yuyao.send("PUT", "/schemes/draft", draft(with(schemes, scheme("330282", "basic")))), "330282");
        JsonArray without = schemes.deepCopy();
        without.asList()
                .removeIf(one ->
                        one.getAsJsonObject().get("division").getAsString().equals("340104"));
        assertDenied(cixi.send("PUT", "/schemes/draft", draft(document(without))), "340104");
        Answer wrong = cixi.send("PUT", "/schemes/draft", draft(with(schemes, scheme("330282", "no-level"))));
        assertThat(wrong.text(), wrong.status(), is(400));
        assertThat(fields(wrong), contains("schemes[" + schemes.size() + "].level"));
        Answer written = cixi.send("PUT", "/schemes/draft", draft(with(schemes, scheme("330282", "basic"))));
        assertThat(written.text(), written.status(), is(200));
        assertThat(checked(running.api().get("/checks/" + community)), is("409"));
        JsonArray changes = cixi.get("/schemes/draft/preview").items();
        assertThat(changes.size(), is(1));
        assertThat(missing(changes.get(0)), contains("one"));
        assertDenied(yuyao.post("/schemes/draft/publish", Map.of()), "330282");
        assertDenied(yuyao.delete("/schemes/draft"), "330282");
        assertThat(
                cixi.post("/schemes/draft/publish", Map.of("version", version(written) + 7))
                        .status(),
                is(409));
        published(cixi, "/schemes", "慈溪");
        assertThat(checked(running.api().get("/checks/" + community)), is(CODE + " 1"));
    }

    @Test
    @Order(3)
    void changesTheChecksOfACommunityAndNoProjectThatRuns() {
        project = running.api()
                .create(
                        "/projects",
                        Map.of("communityId", community, "kind", "existing", "name", "慈溪试验工程", "funding", "town"));
        Answer written = cixi.send("PUT", SET + "/draft", draft(table("330282", MORE)));
        assertThat(written.text(), written.status(), is(200));
        JsonArray changes = cixi.get(SET + "/draft/preview").items();
        assertThat(changes.size(), is(1));
        assertThat(missing(changes.get(0)), contains("two"));
        assertThat(checked(running.api().get("/checks/" + community)), is(CODE + " 1"));
        // An editor sees what the draft changes for communities of the own domain only.
        assertThat(yuyao.get(SET + "/draft/preview").items().size(), is(0));
        published(cixi, SET, "增加一项");
        assertThat(checked(running.api().get("/checks/" + community)), is(CODE + " 2"));
        assertThat(items(running.api().get("/checks/" + community)), contains("one", "two"));
        Answer ofProject = running.api().get("/projects/" + project + "/check");
        assertThat(checked(ofProject), is(CODE + " 1"));
        assertThat(items(ofProject), contains("one"));
    }

    @Test
    @Order(4)
    void comparesTwoVersions() {
        JsonObject comparison = yuyao.get(SET + "/comparison?from=1&to=2").json();
        assertThat(comparison.getAsJsonArray("fields").size(), is(0));
        JsonArray items = comparison.getAsJsonArray("items");
        assertThat(items.size(), is(1));
        assertThat(items.get(0).getAsJsonObject().get("id").getAsString(), is("two"));
        assertThat(items.get(0).getAsJsonObject().get("kind").getAsString(), is("added"));
        assertThat(yuyao.get(SET + "/comparison?from=1&to=9").status(), is(404));
        assertThat(yuyao.get(SET + "/comparison?from=1").status(), is(400));
    }

    @Test
    @Order(5)
    void tellsTwoEditorsOfEachOther() {
        Answer first = cixi.send("PUT", SET + "/draft", draft(table("330282", "")));
        // The other one did not see the draft.
        Answer unseen = country.send("PUT", SET + "/draft", draft(table("330282", MORE)));
        assertThat(unseen.status(), is(409));
        assertThat(unseen.text(), containsString(CODE));
        long seen = version(first);
        Answer second = country.send("PUT", SET + "/draft", draft(table("330282", MORE), seen));
        assertThat(second.text(), second.status(), is(200));
        assertThat(
                cixi.send("PUT", SET + "/draft", draft(table("330282", ""), seen))
                        .status(),
                is(409));
        assertThat(cixi.post(SET + "/draft/publish", Map.of("version", seen)).status(), is(409));
        assertThat(cixi.delete(SET + "/draft").status(), is(204));
        // The draft that was seen is gone.
        assertThat(
                country.send("PUT", SET + "/draft", draft(table("330282", ""), version(second)))
                        .status(),
                is(409));
        assertThat(country.get(SET).json().getAsJsonObject("head").get("number").getAsInt(), is(2));
    }

    @Test
    @Order(6)
    void saysWhichItemAndFieldIsWrong() {
        String broken = table("330282", MORE).replace("\"camera\"", "\"toaster\"");
        Answer refused = cixi.send("PUT", SET + "/draft", draft(broken));
        assertThat(refused.status(), is(400));
        assertThat(fields(refused), hasItem("items[1].proof[0].devices[0]"));
        Answer gone = cixi.send("PUT", SET + "/draft", draft(table("330282", "").replace("basic", "other")));
        assertThat(gone.status(), is(400));
        assertThat(fields(gone), contains("levels"));
    }

    @Test
    @Order(7)
    void refusesStatementsAboutWhatThereIsNot() {
        String statements = "/checks/" + community + "/statements/";
        for (String wrong : List.of(
                "no-such-table/one/done",
                CODE + "/no-such-item/done",
                CODE + "/" + "x".repeat(61) + "/done",
                "x".repeat(200) + "/one/done",
                CODE + "/%E6%9D%A1%E7%9B%AE/done")) {
            Answer refused = running.api().send("PUT", statements + wrong, Map.of("text", "已落实"));
            assertThat(wrong + " " + refused, refused.status(), is(404));
        }
        Answer kept = running.api().send("PUT", statements + CODE + "/one/done", Map.of("text", "已落实"));
        assertThat(kept.text(), kept.status(), is(200));
    }

    @Test
    @Order(8)
    void namesAMissingPermissionInWords() {
        Map<String, Object> body = Map.of(
                "username",
                Fresh.username(),
                "roles",
                List.of("guard"),
                "domains",
                List.of(Map.of("kind", "community", "value", "" + community)));
        Api guard = Account.of(running.api(), running.zhian().anonymous(), body).api();
        Answer refused = guard.get("/rule-sets");
        assertThat(refused.status(), is(403));
        assertThat(refused.text(), containsString("查看标准和对照"));
        assertThat(refused.text(), not(containsString("RULE_READ")));
    }

    @Test
    @Order(9)
    void takesTheHolidaysOfAYearWholeOrNotAtAll() {
        Api admin = running.api();
        Map<String, Object> day = Map.of("day", "2033-01-03", "working", false, "name", "元旦");
        Map<String, Object> other = Map.of("day", "2034-01-03", "working", false, "name", "元旦");
        Answer refused = admin.send("PUT", "/working-days/years/2033", Map.of("days", List.of(day, other, day)));
        assertThat(refused.status(), is(400));
        assertThat(fields(refused), contains("days[1].day", "days[2].day"));
        assertThat(admin.get("/working-days/years/2033").json().get("known").getAsBoolean(), is(false));
        Answer entered = admin.send("PUT", "/working-days/years/2033", Map.of("days", List.of(day)));
        assertThat(entered.text(), entered.json().get("known").getAsBoolean(), is(true));
        assertThat(admin.get("/working-days/2033-01-03").json().get("working").getAsBoolean(), is(false));
        assertThat(
                cixi.send("PUT", "/working-days/years/2033", Map.of("days", List.of(day)))
                        .status(),
                is(403));
        assertThat(admin.delete("/working-days/2033-01-03").status(), is(204));
        assertThat(
                admin.get("/working-days/years/2033")
                        .json()
                        .getAsJsonArray("days")
                        .asList(),
                is(empty()));
    }

    private static final String MORE = """
            , {"id": "two", "group": "出入口", "demands": {"basic": "must"},
               "proof": [{"devices": ["camera"], "places": ["pedestrian-gate"], "cover": "each"}]}""";

    private static String table(String division, String more) {
        return """
                {"id": "%s", "name": {"zh": "慈溪试验标准", "en": "Cixi trial"}, "source": "试验", %s "ladder": true,
                 "levels": [{"id": "basic", "name": {"zh": "基本型", "en": "Basic"}}],
                 "items": [{"id": "one", "group": "周界", "demands": {"basic": "must"}, "proof": [{"statement": true}]}%s]}""".formatted(CODE, division == null ? "" : "\"division\": \"" + division + "\",", more);
    }

    private static JsonObject scheme(String division, String level) {
        JsonObject scheme = new JsonObject();
        scheme.addProperty("division", division);
        scheme.addProperty("ruleSet", CODE);
        scheme.addProperty("process", "yuyao-2022");
        scheme.addProperty("level", level);
        scheme.addProperty("source", "试验");
        return scheme;
    }

    private static JsonArray schemes(JsonObject detail) {
        return JsonParser.parseString(detail.get("document").getAsString())
                .getAsJsonObject()
                .getAsJsonArray("schemes");
    }

    private static String with(JsonArray schemes, JsonObject scheme) {
        JsonArray more = schemes.deepCopy();
        more.add(scheme);
        return document(more);
    }

    private static String document(JsonArray schemes) {
        JsonObject document = new JsonObject();
        document.add("schemes", schemes);
        return document.toString();
    }

    private static Map<String, Object> draft(String document) {
        return Map.of("document", document);
    }

    private static Map<String, Object> draft(String document, long version) {
        Map<String, Object> body = new HashMap<>(draft(document));
        body.put("version", version);
        return body;
    }

    private static long version(Answer detail) {
        return detail.json().getAsJsonObject("head").get("version").getAsLong();
    }

    private static JsonObject published(Api editor, String what, String remark) {
        Answer answer = editor.post(what + "/draft/publish", Map.of("remark", remark));
        assertThat(answer.text(), answer.status(), is(200));
        return answer.json();
    }

    private static void assertDenied(Answer answer, String because) {
        assertThat(answer.text(), answer.status(), is(403));
        assertThat(answer.text(), containsString(because));
    }

    private static String checked(Answer check) {
        return check.status() == 200
                ? check.json().get("ruleSet").getAsString() + " "
                        + check.json().get("ruleSetVersion").getAsInt()
                : "" + check.status();
    }

    private static List<String> items(Answer check) {
        return ids(check.json().getAsJsonArray("items"));
    }

    private static List<String> missing(JsonElement change) {
        return ids(change.getAsJsonObject().getAsJsonArray("missing"));
    }

    private static List<String> ids(JsonArray items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.getAsJsonObject().get("id").getAsString())
                .toList();
    }

    private static List<String> fields(Answer refused) {
        return StreamSupport.stream(refused.json().getAsJsonArray("errors").spliterator(), false)
                .map(error -> error.getAsJsonObject().get("field").getAsString())
                .toList();
    }
}
