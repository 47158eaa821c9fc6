package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form at the right edge, in which something new is entered; inputs go by the names the API gives the fields. */
final class FormPanel {
    /** More than any menu of the tests has. */
    private static final int ENTRIES = 40;

    private final Page page;
    private final String form;

    /** @param id of the panel in the page, {@code draft} mostly */
    FormPanel(Page page, String id) {
        this.page = page;
        this.form = id + "Form";
    }

    /** Types into a field. */
    FormPanel fill(String field, String text) {
        input(field).fill(text);
        return this;
    }

    /** Chooses from a menu by the first letter of the words shown, as on a keyboard. */
    FormPanel choose(String field, String words) {
        settle();
        Locator menu = page.locator(id(field + "_label"));
        menu.focus();
        menu.press(words.substring(0, 1));
        assertThat(menu).hasText(words);
        return this;
    }

    /** Chooses from a menu by the arrow key, one entry after the other. */
    FormPanel stepTo(String field, String words) {
        settle();
        Locator menu = page.locator(id(field + "_label"));
        menu.focus();
        for (int left = ENTRIES; left > 0 && !menu.innerText().contains(words); left--) {
            menu.press("ArrowDown");
        }
        assertThat(menu).containsText(words);
        return this;
    }

    /** Chooses from a menu by the words of an entry, with the mouse. */
    FormPanel pick(String field, String words) {
        settle();
        new Menu(page, form + ":" + field).pick(words);
        return this;
    }

    /** Chooses from a menu on which others depend, and waits until those are there. */
    FormPanel chooseFirst(String field, String words) {
        choose(field, words);
        settle();
        return this;
    }

    /** Ticks all entries of a menu with boxes. */
    FormPanel tickAll(String field) {
        settle();
        Locator panel = new Menu(page, form + ":" + field).open();
        panel.locator(".ui-selectcheckboxmenu-header .ui-chkbox-box").click();
        panel.locator(".ui-selectcheckboxmenu-close").click();
        return this;
    }

    /** The input of a field. */
    Locator input(String field) {
        return page.locator(id(field));
    }

    /** What is wrong with a field. */
    Locator error(String field) {
        return page.locator(id(field + "Error"));
    }

    /** Presses the button that stores. */
    void save() {
        page.locator(id("save")).click();
    }

    /** The panel itself; gone once everything is stored. */
    Locator panel() {
        return page.locator("[id='" + form + "']");
    }

    /** A menu opened earlier loses the focus to the first field, or is replaced by what the server still answers. */
    private void settle() {
        page.locator("[data-panel=form][data-seen] [id='" + form + "']").waitFor();
        Readiness.await(page);
    }

    private String id(String field) {
        return "[id='" + form + ":" + field + "']";
    }
}
