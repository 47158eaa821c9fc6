package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Works in division 330225, of which no other test has a community. */
@DisplayName("A region's table, begun as a copy, edited, previewed and published by its editor at the browser")
@OnSharedZhian
class RuleEditorPageIT {
    private static final String CODE = "xiangshan-trial";
    private static final String ITEMS = "[id='list:items']";
    private static final String ROWS = "[id='list:items_data'] > tr";

    private Running running;
    private Page page;

    @Test
    void becomesTheTableOfItsCommunities(Running shared) {
        running = shared;
        long community = running.api()
                .create(
                        "/communities",
                        Map.of("code", "330225001001001", "name", "象山试验小区", "address", "路1号", "kind", "closed"));
        Clerk editor = editor();
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(editor.username(), editor.password());
            page = session.page();
            copy(session);
            publish("首版");
            apply(editor);
            beginDraft();
            edit();
            preview();
            importBroken();
            publish("改为书面说明");
            compare();
            refusesWhatIsAnotherRegions(session);
            assertThat(session.errors(), is(empty()));
        }
        assertThat(
                running.api()
                        .get("/checks/" + community)
                        .json()
                        .get("ruleSetVersion")
                        .getAsInt(),
                is(2));
    }

    private Clerk editor() {
        Answer made = running.api()
                .post(
                        "/users",
                        Map.of(
                                "username",
                                "xiangshan-editor",
                                "roles",
                                List.of("rule-editor"),
                                "domains",
                                List.of(Map.of("kind", "division", "value", "330225"))));
        Map<String, Object> change = Map.of(
                "username",
                "xiangshan-editor",
                "oldPassword",
                made.json().get("oneTimePassword").getAsString(),
                "newPassword",
                Clerk.PASSWORD);
        assertThat(running.zhian().anonymous().post("/password", change).status() < 300, is(true));
        return new Clerk("xiangshan-editor", Clerk.PASSWORD);
    }

    private void copy(BrowserSession session) {
        session.go("/rules/rule-sets.xhtml");
        page.locator("[id='acts:new']").click();
        FormPanel form = new FormPanel(page, "copy");
        form.stepTo("model", "余姚");
        form.fill("code", CODE).fill("division", "330281").fill("zh", "象山试验标准");
        form.fill("en", "Xiangshan trial").fill("source", "试验文件").save();
        // Another region's division is refused before anything is stored.
        assertThat(page.locator(".ui-growl-item").first()).containsText("330281");
        form.fill("division", "330225").save();
        page.waitForURL(url -> url.contains("code=" + CODE));
        assertThat(page.locator(ITEMS + " button[title]").first()).isVisible();
    }

    private void publish(String remark) {
        page.locator("[id='acts:publish']").click();
        new FormPanel(page, "publishing").fill("remark", remark).save();
        page.waitForURL(url -> url.contains(CODE) && !url.contains("draft"));
        assertThat(page.locator("[id='list:versions']")).containsText(remark);
    }

    /** The schemes' part, over the API. */
    private void apply(Clerk editor) {
        Api api = running.zhian().anonymous().signIn(editor.username(), editor.password());
        JsonObject inForce = api.get("/schemes").json();
        JsonObject document =
                JsonParser.parseString(inForce.get("document").getAsString()).getAsJsonObject();
        JsonArray schemes = document.getAsJsonArray("schemes");
        schemes.add(JsonParser.parseString("""
                {"division": "330225", "ruleSet": "%s", "process": "yuyao-2022", "level": "%s", "source": "试验"}""".formatted(CODE, level(api))));
        Answer written = api.send("PUT", "/schemes/draft", Map.of("document", document.toString()));
        assertThat(written.text(), written.status(), is(200));
        assertThat(api.post("/schemes/draft/publish", Map.of()).status(), is(200));
    }

    private static String level(Api api) {
        String document = api.get("/rule-sets/" + CODE).json().get("document").getAsString();
        return JsonParser.parseString(document)
                .getAsJsonObject()
                .getAsJsonArray("levels")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private void beginDraft() {
        page.locator("[id='acts:begin']").click();
        page.waitForURL(url -> url.contains("draft=true"));
    }

    private void edit() {
        Locator row = page.locator(ROWS).first();
        row.locator("button").first().click();
        FormPanel form = new FormPanel(page, "item");
        form.fill("note", "试验备注");
        page.locator("[id='itemForm:addProof']").click();
        assertThat(page.locator(".proof-part")).hasCount(2);
        form.save();
        // The added part names no device: the error says which part.
        assertThat(page.locator(".ui-growl-item").last()).containsText("2");
        form.pick("parts:1:choice", Wording.of("rules", "enum.ProofChoice.STATEMENT"));
        assertThat(page.locator("[id='itemForm:parts:1:devices']")).hasCount(0);
        form.save();
        assertThat(form.panel()).hasCount(0);
        assertThat(page.locator(ITEMS)).containsText("试验备注");
        assertThat(page.locator(ITEMS)).containsText(Wording.of("rules", "enum.ItemChangeKind.CHANGED"));
    }

    /** The item of the lifts, which nobody has counted, is taken out: the community no longer lacks it. */
    private void preview() {
        page.locator(ROWS)
                .filter(new Locator.FilterOptions().setHasText("yuyao-06"))
                .locator("button.danger-quiet")
                .click();
        new ConfirmDialog(page).confirm();
        assertThat(page.locator(ITEMS)).not().containsText("yuyao-06");
        page.locator("[id='acts:look']").click();
        assertThat(page.locator("[id='list:preview']")).containsText("象山试验小区");
    }

    private void importBroken() {
        String broken =
                "{\"id\": \"" + CODE + "\", \"items\": [{\"id\": \"one\", \"proof\": [{\"devices\": [\"x\"]}]}]}";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("t.json", "application/json", broken.getBytes(StandardCharsets.UTF_8)));
        Locator errors = page.locator(".plain-table");
        assertThat(errors).containsText(Wording.of("rules", "path.items") + " 1");
        assertThat(errors).containsText("one");
    }

    private void compare() {
        page.locator("[id='list:versions'] a[href*='compare']").first().click();
        page.waitForURL(url -> url.contains("/rules/compare.xhtml"));
        assertThat(page.locator(ITEMS)).containsText(Wording.of("rules", "enum.ItemChangeKind.CHANGED"));
        assertThat(page.locator(ITEMS)).containsText(Wording.of("rules", "enum.ItemChangeKind.REMOVED"));
    }

    private void refusesWhatIsAnotherRegions(BrowserSession session) {
        session.go("/rules/rule-set.xhtml?code=hefei-shushan");
        assertThat(page.locator(ITEMS)).isVisible();
        assertThat(page.locator("[id='acts:begin']")).hasCount(0);
        session.shot("rule-set-of-another-region");
    }
}
