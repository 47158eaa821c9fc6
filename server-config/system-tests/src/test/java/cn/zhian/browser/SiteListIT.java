package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("An on-site check list, filled on a telephone with a photo")
class SiteListIT {
    private Running running;
    private long community;
    private long project;

    @Test
    void isFilledAndCompletedOnATelephone(Running shared) {
        running = shared;
        Clerk inspector = prepared();
        try (BrowserSession session = BrowserSession.open(shared.zhian())) {
            session.look(Screen.PHONE);
            session.signIn(inspector.username(), inspector.password());
            session.go("/project/project.xhtml?id=" + project);
            Page page = session.page();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(word("site.title"))
                                    .setExact(true))
                    .click();
            page.waitForURL(url -> url.contains("/project/site.xhtml"));
            page.locator("[id='acts:begin']").click();
            Locator lines = page.locator(".site-lines > li");
            assertThat(lines).hasCount(2);
            assertNothingSideways(page);
            session.shot("site-list-begun");
            lines.nth(0).locator(".site-keep").click();
            assertThat(lines.nth(0).locator(".site-edit")).hasText(word("site.edit"));
            assertThat(page.locator("[id='list:close']")).isDisabled();
            answerWithPhoto(session, lines.nth(1));
            session.shot("site-list-answered");
            page.locator("[id='list:close']").click();
            session.shot("site-list-asked");
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".site-state")).containsText(word("site.intact"));
            assertThat(page.locator(".site-keep")).hasCount(0);
            assertNothingSideways(page);
            session.shot("site-list-closed");
            looksBack(session);
            assertThat(session.errors(), is(empty()));
        }
        JsonObject list =
                running.api().get("/projects/" + project + "/site-checks/1").json();
        JsonObject second = list.getAsJsonArray("lines").get(1).getAsJsonObject();
        assertThat(second.get("answer").getAsString(), is("not-kept"));
        assertThat(second.getAsJsonArray("photos").size(), is(1));
        assertThat(list.get("intact").getAsBoolean(), is(true));
    }

    private static void answerWithPhoto(BrowserSession session, Locator line) {
        Page page = session.page();
        line.locator(".site-edit").click();
        page.locator("#draftForm").waitFor();
        session.shot("site-list-form");
        page.locator("[id='draftForm:answer']").waitFor();
        page.locator("[id='draftForm:save']").click();
        assertThat(page.locator("[id='draftForm:answerError'], [id$=':answerError']")
                        .first())
                .not()
                .isEmpty();
        page.locator("[id='draftForm:answer'] label")
                .filter(new Locator.FilterOptions().setHasText(word("enum.SiteAnswer.NOT_KEPT")))
                .click();
        page.locator("[id='draftForm:measured']").fill("20 天");
        page.locator("[id='draftForm:remark']").fill("后端存储只有 20 天");
        page.waitForResponse(
                response -> response.url().contains("/project/photo"),
                () -> page.locator("[id='draftForm:photos'] input[type=file]")
                        .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", jpeg())));
        assertThat(page.locator("[id='draftForm:photos'] img")).hasCount(1);
        page.locator("[id='draftForm:save']").click();
        assertThat(page.locator("#draftForm")).hasCount(0);
        assertThat(line).containsText("后端存储只有 20 天");
        assertThat(line.locator("img")).hasCount(1);
    }

    /** The office sends the project back; the sheet that it decided on is there beside the live figures. */
    private void looksBack(BrowserSession session) {
        Clerk office = Clerk.of(running.api(), community, "peace-office");
        var answer = as(office).post(path("/tasks/acceptance/return"), Map.of("text", "后端存储不足"));
        assertThat(answer.text(), answer.status(), is(200));
        Page page = session.page();
        session.go("/project/evidence.xhtml?id=" + community);
        assertNothingSideways(page);
        session.shot("evidence-live-phone");
        page.locator(".frozen-list a").first().click();
        page.waitForURL(url -> url.contains("sheet=1"));
        assertThat(page.locator(".frozen-head")).containsText(Wording.of("evidence", "frozen.intact"));
        assertThat(page.locator(".frozen-head a[href*='site.xhtml']")).hasCount(1);
        assertNothingSideways(page);
        session.shot("evidence-frozen-phone");
        session.look(Screen.DESK);
        session.shot("evidence-frozen-desk");
    }

    private static void assertNothingSideways(Page page) {
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width, is(lessThanOrEqualTo(Screen.PHONE.width())));
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String word(String key) {
        return Wording.of("site", key);
    }

    /** A project in Zhangdian that waits for the police, who look at it on site. */
    private Clerk prepared() {
        Api api = running.api();
        community = api.create(
                "/communities", Map.of("code", "370303002001021", "name", "柳泉小区", "address", "路1号", "kind", "closed"));
        Clerk town = Clerk.of(api, community, "town");
        Clerk police = Clerk.of(api, community, "police-technical");
        Clerk builder = Clerk.of(api, community, "builder");
        Api asTown = as(town);
        project = asTown.create(
                "/projects",
                Map.of("communityId", community, "kind", "existing", "name", "柳泉小区智安建设", "funding", "town"));
        asTown.send("POST", path("/files?kind=plan&name=plan.pdf"), "方案", "application/octet-stream");
        settle(asTown);
        done(town, "submit-plan");
        done(police, "plan-review");
        done(builder, "report-completion");
        return police;
    }

    private void settle(Api town) {
        JsonObject check = town.get(path("/check")).json();
        for (JsonElement element : check.getAsJsonArray("items")) {
            JsonObject item = element.getAsJsonObject();
            if (!List.of("fulfilled", "not-applicable")
                    .contains(item.get("outcome").getAsString())) {
                town.send(
                        "PUT",
                        "/checks/" + community + "/statements/"
                                + check.get("ruleSet").getAsString() + "/"
                                + item.get("id").getAsString() + "/not-applicable",
                        Map.of("text", "本小区没有相应部位"));
            }
        }
    }

    private void done(Clerk who, String task) {
        var answer = as(who).post(path("/tasks/" + task + "/complete"), Map.of());
        assertThat(answer.text(), answer.status(), is(200));
    }

    private Api as(Clerk clerk) {
        return running.zhian().anonymous().signIn(clerk.username(), clerk.password());
    }

    private String path(String rest) {
        return "/projects/" + project + rest;
    }
}
