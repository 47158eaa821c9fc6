package cn.zhian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page to sign in on, and the one to change a password on. */
final class SignInPage {
    private final Page page;
    private final String address;

    SignInPage(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    SignInPage open() {
        page.navigate(address + "/login.xhtml");
        return this;
    }

    void signIn(String username, String password) {
        page.locator("[id='signIn:username']").fill(username);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:enter']").click();
    }

    /** What the page says is wrong. */
    Locator refusal() {
        return page.locator("[id='signIn:said']");
    }

    /** Fills the form that changes a password. */
    void change(String old, String fresh, String again) {
        page.locator("[id='change:oldPassword']").fill(old);
        page.locator("[id='change:newPassword']").fill(fresh);
        page.locator("[id='change:again']").fill(again);
        page.locator("[id='change:submit']").click();
    }
}
