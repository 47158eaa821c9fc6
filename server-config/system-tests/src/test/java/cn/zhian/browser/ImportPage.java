package cn.zhian.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The page that takes people over from a spreadsheet. */
final class ImportPage {
    static final String PATH = "/resident/import.xhtml";

    private final Page page;

    ImportPage(Page page) {
        this.page = page;
    }

    /** Fetches the template. */
    PeopleSheet template(Path file) {
        Download download = page.waitForDownload(
                () -> page.locator("[id='wizard:template']").click());
        download.saveAs(file);
        return new PeopleSheet(file);
    }

    /** Hands a file over. */
    void choose(Path file) {
        page.locator("#wizard input[type=file]").setInputFiles(file);
    }

    /** What is wrong, one row per cell: row, column letters, title, what is expected. */
    Locator errors() {
        return page.locator("#wizard table tbody tr");
    }

    /** The button that stores what was checked. */
    Locator confirm() {
        return page.locator("[id='wizard:confirm']");
    }

    /** Goes back to choose another file. */
    void retry() {
        page.locator("[id='wizard:retry']").click();
    }

    /** The heading of the step that is shown. */
    Locator heading() {
        return page.locator("#wizard section h2").first();
    }
}
