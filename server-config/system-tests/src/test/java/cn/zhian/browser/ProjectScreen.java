package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** Somebody at the page of a project, come there by the inbox. */
final class ProjectScreen implements AutoCloseable {
    private final BrowserSession session;
    private final Page page;

    private ProjectScreen(BrowserSession session) {
        this.session = session;
        this.page = session.page();
    }

    /** Signs in, and opens the project from the list; with something to do that is the inbox. */
    static ProjectScreen of(Running running, Clerk clerk, String project) {
        BrowserSession session = BrowserSession.open(running.zhian());
        session.signIn(clerk.username(), clerk.password());
        session.go("/project/projects.xhtml");
        session.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(project).setExact(true))
                .click();
        session.page().waitForURL(url -> url.contains("/project/project.xhtml"));
        // What the page is not yet listening to does not reach it.
        session.page().locator("html.hears-tasks").waitFor();
        return new ProjectScreen(session);
    }

    /** Presses a button of a task, says something, and confirms. @param act key of the button's text */
    ProjectScreen act(String act, String text) {
        page.locator(".task-acts")
                .getByRole(AriaRole.BUTTON, named(Wording.of("project", act)))
                .first()
                .click();
        Locator form = page.locator("[id='deedForm:text']");
        form.waitFor();
        form.fill(text);
        page.locator("[id='deedForm:save']").click();
        assertThat(page.locator("#deedForm")).hasCount(0);
        return this;
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Adds a file. @param kind key of its kind's text */
    ProjectScreen attach(String kind, String name, byte[] content) {
        String word = Wording.of("project", kind);
        choose(word);
        page.waitForResponse(
                response -> response.url().contains("/project/project.xhtml"),
                () -> page.locator("input[type=file]")
                        .setInputFiles(new FilePayload(name, "application/octet-stream", content)));
        Locator row = page.locator("[id='list:files_data'] > tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .last();
        assertThat(row).containsText(word);
        return this;
    }

    /** The next file's kind; stored before the file comes, which is sent beside the page's other requests. */
    private void choose(String kind) {
        Menu kinds = new Menu(page, "list:fileKind");
        if (!kinds.chosen().equals(kind)) {
            kinds.pick(kind);
        }
    }

    /** Adds a line of cameras to the plan. */
    ProjectScreen plan(String place, int count) {
        page.locator("[id='acts:addLine']").click();
        page.locator("[id='planForm:placeName']").fill(place);
        page.locator("[id='planForm:count']").fill("" + count);
        page.locator("[id='planForm:save']").click();
        assertThat(page.locator("[id='list:devices']")).containsText(place);
        return this;
    }

    /** Checks where the project stands. */
    ProjectScreen at(String stage) {
        assertThat(page.locator(".kpi").first()).containsText(stage);
        return this;
    }

    /** Checks that the navigation counts nothing to do any more, without the page being loaded again. */
    ProjectScreen idle() {
        assertThat(page.locator(".side [data-count=projects]")).isHidden();
        return this;
    }

    /** Texts of the history. */
    List<String> history() {
        session.settle();
        return page.locator(".timeline li").allInnerTexts();
    }

    BrowserSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
