package cn.zhian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The live panel of the doors. */
final class DoorsPage {
    static final String PATH = "/access/doors.xhtml";

    private final Page page;

    DoorsPage(Page page) {
        this.page = page;
    }

    /** The card of a door. */
    Locator door(String name) {
        return page.locator(".door-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(name))));
    }

    /** Who passed a door last. */
    Locator last(String door) {
        return door(door).locator(".door-last");
    }

    /** The newest passes of all doors, the newest first. */
    Locator newest() {
        return page.locator(".live-strip li");
    }
}
