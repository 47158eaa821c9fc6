package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every list leaves as a workbook")
@OnSharedZhian
class ListExportIT {
    private static final String NAME = "Annabella Example";
    private static final String PHONE = "13900001234";
    private static final String FORMULA = "=1+1";
    private static final long CARD = 7_730_001;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Pages, each with what its workbook must hold. */
    private final Map<String, String> lists = new LinkedHashMap<>();

    private final Map<String, String> wrong = new LinkedHashMap<>();

    @Test
    void withWhatIsShownMaskedAndHarmless(Running running) throws IOException {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 18);
        long resident = life(running, place);
        lists.put("/access/credentials.xhtml", "" + CARD);
        lists.put("/access/rights.xhtml", FORMULA);
        lists.put("/access/groups.xhtml", "Cleaners");
        lists.put("/access/distribution.xhtml", "" + place.serial());
        lists.put("/access/person.xhtml?id=" + resident, FORMULA);
        lists.put("/access/door.xhtml?id=" + place.doors().get(0), "" + CARD);
        lists.put("/access/passes.xhtml", "" + CARD);
        lists.put("/alarm/alarms.xhtml", "Gate 2");
        lists.put("/device/devices.xhtml", "" + place.serial());
        lists.put("/project/checks.xhtml", "基本型");
        Clerk user = Clerk.of(running.api(), place.community(), "administrator");
        lists.put("/identity/users.xhtml", user.username());
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(user.username(), user.password());
            for (Map.Entry<String, String> list : lists.entrySet()) {
                check(session, list.getKey(), list.getValue());
            }
        }
        assertThat(wrong.entrySet(), is(empty()));
        noted(running, place, user);
    }

    private static long life(Running running, Neighbourhood place) {
        Api api = running.api();
        long resident = place.allowed(NAME, CARD, running.controllers());
        api.patch("/residents/" + resident, Map.of("phone", PHONE));
        api.patch("/doors/" + place.doors().get(0), Map.of("name", FORMULA));
        api.create("/groups", Map.of("communityId", place.community(), "name", "Cleaners"));
        running.controllers().order("special-events?serial=" + place.serial() + "&on=true");
        place.swipe(running.controllers(), CARD);
        running.controllers().order("force?serial=" + place.serial() + "&door=2");
        for (String resource : List.of("/passes", "/alarms")) {
            Await.until(
                    "one of " + resource,
                    SOON,
                    () -> !api.get(resource + "?communityId=" + place.community())
                            .items()
                            .isEmpty());
        }
        return resident;
    }

    private void check(BrowserSession session, String address, String expected) throws IOException {
        session.go(address);
        Page page = session.page();
        Locator button = page.locator(".actions button[id$=':export']").first();
        Download download = page.waitForDownload(button::click);
        Path file = download.path();
        String text = text(file);
        boolean named = download.suggestedFilename().endsWith(".xlsx");
        if (!named || !text.contains(expected) || text.contains("<f>")) {
            wrong.put(address, download.suggestedFilename() + " without " + expected);
        }
        assertThat(address, text, not(containsString(NAME)));
        assertThat(address, text, not(containsString(PHONE)));
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

    /** Each export left its entry in the audit log, which leaves as a workbook too. */
    private static void noted(Running running, Neighbourhood place, Clerk user) throws IOException {
        Clerk auditor = Clerk.of(running.api(), place.community(), "auditor");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(auditor.username(), auditor.password());
            session.go("/audit/entries.xhtml");
            Page page = session.page();
            Locator button = page.locator(".actions button[id$=':export']").first();
            String text = text(page.waitForDownload(button::click).path());
            List<String> missing = new ArrayList<>();
            for (String action : List.of("导出凭证", "导出权限", "导出权限组", "导出下发状态", "导出开门权限清单", "导出通行记录", "导出报警", "导出控制器")) {
                if (!text.contains(action)) {
                    missing.add(action);
                }
            }
            assertThat("exports of " + user.username() + " without an entry", new TreeSet<>(missing), is(empty()));
        }
    }
}
