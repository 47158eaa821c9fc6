package cn.zhian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The question before harm: what will happen, to how many, and the verb on the button. */
final class ConfirmDialog {
    private final Locator dialog;

    ConfirmDialog(Page page) {
        this.dialog = page.locator(".ui-confirm-dialog:visible");
    }

    /** The question. */
    Locator text() {
        return dialog.locator(".ui-dialog-content");
    }

    /** The button that does it. */
    Locator verb() {
        return dialog.locator(".ui-confirmdialog-yes");
    }

    /** Does it. */
    void confirm() {
        verb().click();
    }

    /** Leaves everything as it is. */
    void cancel() {
        dialog.locator(".ui-confirmdialog-no").click();
    }
}
