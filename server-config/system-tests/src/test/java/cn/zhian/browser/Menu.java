package cn.zhian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A menu whose list opens over the page. */
final class Menu {
    private final Page page;
    private final String id;

    /** @param id of the menu in the page, for example {@code list:fileKind} */
    Menu(Page page, String id) {
        this.page = page;
        this.id = id;
    }

    /** Opens it with the mouse. @return its list, which takes clicks once it has come in */
    Locator open() {
        Locator menu = page.locator("[id='" + id + "']");
        menu.scrollIntoViewIfNeeded();
        // A list closes when the page scrolls, and of scrolling a page hears with its next picture.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        menu.click();
        String list = "[id='" + id + "_panel']";
        page.locator(list + ".ui-connected-overlay-enter-done").waitFor();
        return page.locator(list);
    }

    /** Chooses an entry by its words, with the mouse. */
    void pick(String words) {
        open().locator("li")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
    }

    /** What is chosen. */
    String chosen() {
        Readiness.await(page);
        return page.locator("[id='" + id + "_label']").innerText().strip();
    }
}
