package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.zhian.api.ProgrammeScene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("The pages of a programme at the browser")
class ProgrammePageIT {
    private static final String[] ACCEPTED = {
        "report-completion COMPLETED - 2021-05-01", "police-acceptance COMPLETED - 2021-06-01"
    };

    @Test
    void leadsFromAFigureToItsCommunitiesAndOutAsAWorkbook(Running running) throws IOException {
        ProgrammeScene done = ProgrammeScene.in(running, "201", "浏览镇甲");
        done.project("subsidy", ACCEPTED);
        ProgrammeScene other = ProgrammeScene.in(running, "202", "浏览镇甲");
        Clerk clerk = clerk(running, done, other);
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            session.go("/programme/programme.xhtml");
            Page page = session.page();
            Locator town = page.locator(".matrix tbody tr").filter(new Locator.FilterOptions().setHasText("浏览镇甲"));
            assertThat(rows(page)).hasCount(2);
            // The last deadline asks for all; one of two is missing.
            assertThat(town.locator("td").last())
                    .containsText(Wording.of("programme", "verdict.behind").replace("{0}", "1"));
            town.locator(".accepted").last().click();
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText(done.name());
            assertThat(rows(page)).containsText(Wording.of("programme", "enum.CommunityState.ACCEPTED"));
            String list = text(page.waitForDownload(page.locator("[id='acts:exportList']")::click)
                    .path());
            assertThat(list, containsString(done.code()));
            assertThat("only what is shown", list, not(containsString(other.code())));
            String matrix = text(page.waitForDownload(
                            page.locator(".actions button[id$=':export']").first()::click)
                    .path());
            assertThat(matrix, containsString("浏览镇甲"));
            page.locator("[id='list:clear']").click();
            assertThat(rows(page)).hasCount(2);
            page.locator("[id='list:text']").fill(other.code());
            page.locator("[id='list:search']").click();
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText(other.name());
            page.locator("[id='list:byClass']").click();
            assertThat(page.locator(".matrix tbody tr")).hasCount(5);
            session.shot("programme");
            session.look(Screen.PHONE);
            session.shot("programme-phone");
        }
    }

    @Test
    void plansAnInspectionAndRecordsFaults(Running running) {
        ProgrammeScene done = ProgrammeScene.in(running, "203", "浏览镇乙");
        done.project("subsidy", ACCEPTED);
        Clerk clerk = clerk(running, done);
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            session.go("/programme/inspections.xhtml");
            Page page = session.page();
            rows(page).first().click();
            page.locator("[id='detailForm:plan']").click();
            page.locator("[id='draftForm:save']").click();
            assertThat(page.locator("#draftForm")).hasCount(0);
            page.locator("[id='detailForm:inspect']").click();
            new FormPanel(page, "result").stepTo("outcome", Wording.of("programme", "enum.InspectionOutcome.FAULTS"));
            page.locator("[id='resultForm:save']").click();
            // Faults need their remark and a day.
            assertThat(page.locator("[id='resultForm:remarkError']")).not().isEmpty();
            page.locator("[id='resultForm:remark']").fill("东门摄像机遮挡");
            page.locator("[id='resultForm:dueOn_input']").fill("2030-01-31");
            page.locator("[id='resultForm:dueOn_input']").press("Tab");
            page.locator("[id='resultForm:save']").click();
            assertThat(page.locator("#resultForm")).hasCount(0);
            assertThat(page.locator("#detailForm .timeline")).containsText("东门摄像机遮挡");
            assertThat(rows(page).first()).containsText("2030-01-31");
            session.shot("inspections");
        }
    }

    private static Clerk clerk(Running running, ProgrammeScene... scenes) {
        return Clerk.over(
                running.api(),
                java.util.stream.Stream.of(scenes)
                        .map(ProgrammeScene::community)
                        .toList(),
                "housing-bureau");
    }

    private static Locator rows(Page page) {
        return page.locator("[id='list:rows_data'] > tr[data-rk]");
    }

    /** All texts of a workbook. */
    private static String text(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
