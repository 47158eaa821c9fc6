package cn.zhian.browser;

import cn.zhian.harness.Answer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The list of pictures, in the order of the guide's pages. */
final class GuideShots {
    private static final String PROJECT = "/project/project.xhtml";
    private static final String HISTORY_IN_VIEW =
            "one => window.scrollBy(0, one.closest('section').getBoundingClientRect().top - 70)";
    private static final BiConsumer<Page, GuideScene> FIRST_ROW =
            (page, scene) -> opens(page, page.locator("tr[data-rk] td.name").first(), "[data-panel=detail]");

    private GuideShots() {}

    /** All. */
    static List<GuideShot> all() {
        return Stream.of(property(), guard(), authorities(), offices(), system())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GuideShot> property() {
        return List.of(
                GuideShot.of("property-resident", "clerk", "/resident/residents.xhtml")
                        .after((page, scene) -> panel(page, "resident", "resident.new")),
                GuideShot.of("property-import", "clerk", "/resident/import.xhtml")
                        .after(GuideShots::importErrors),
                GuideShot.of("property-person", "clerk", "/access/person.xhtml").asking(GuideShots::holder),
                GuideShot.of("property-lost", "clerk", "/access/credentials.xhtml")
                        .after(FIRST_ROW.andThen((page, scene) -> asked(page, "right", "credential.lost"))),
                GuideShot.of("property-check", "manager", "/project/check.xhtml")
                        .asking(GuideShots::counted));
    }

    private static List<GuideShot> guard() {
        return List.of(
                GuideShot.of("guard-doors", "guard", "/access/doors.xhtml").asking(GuideShots::lively),
                GuideShot.of("guard-doors-phone", "guard", "/access/doors.xhtml")
                        .asking(GuideShots::lively)
                        .phone(),
                GuideShot.of("guard-alarm", "guard", "/alarm/alarms.xhtml")
                        .asking(GuideShots::forced)
                        .after(FIRST_ROW),
                GuideShot.of("guard-emergency", "guard", "/access/emergency.xhtml")
                        .asking(GuideShots::lively)
                        .after((page, scene) -> {
                            page.locator("[id='emergency:begin']").click();
                            new ConfirmDialog(page).text().waitFor();
                        }));
    }

    private static List<GuideShot> authorities() {
        return List.of(
                project(
                        "police-certificate",
                        "police",
                        scene -> scene.projects().beforeCertificate()),
                GuideShot.of("police-passes", "police 2", "/access/passes.xhtml")
                        .asking(GuideShots::lively),
                project(
                        "technical-review",
                        "police-technical",
                        scene -> scene.projects().inJointReview()),
                GuideShot.of("technical-evidence", "police-technical 2", "/project/evidence.xhtml")
                        .asking(scene -> lively(scene) + counted(scene)),
                GuideShot.of("technical-sheet", "police-technical", "/project/evidence.xhtml")
                        .asking(GuideShots::sheet)
                        .needing("/project/site.xhtml"),
                project("builder-plan", "builder", scene -> scene.projects().submittedByBuilder())
                        .after((page, scene) -> panel(page, "project", "plan.add")),
                GuideShot.of("town-new", "town", "/project/projects.xhtml")
                        .asking(scene -> {
                            scene.projects().submittedByTown();
                            scene.projects().inOfficeReview();
                            return "";
                        })
                        .after((page, scene) -> panel(page, "project", "new")),
                project("town-submission", "town", scene -> scene.projects().submittedByTown()),
                project(
                                "peace-return",
                                "peace-office",
                                scene -> scene.projects().inOfficeReview())
                        .after((page, scene) -> panel(page, "project", "act.RETURN")),
                project(
                        "bigdata-review",
                        "big-data-bureau",
                        scene -> scene.projects().inJointReview()),
                project(
                        "planning-design",
                        "planning-bureau",
                        scene -> scene.projects().newBuild()));
    }

    private static List<GuideShot> offices() {
        return List.of(
                project(
                        "quality-acceptance",
                        "quality-station",
                        scene -> scene.projects().inQualityAcceptance()),
                GuideShot.of("quality-site", "quality-station", "/project/site.xhtml")
                        .asking(scene -> {
                            long project = scene.projects().inQualityAcceptance();
                            scene.projects().beginSiteList(project);
                            return "?id=" + project;
                        })
                        .phone(),
                project(
                        "housing-filing",
                        "housing-bureau",
                        scene -> scene.projects().beforeFiling()),
                project(
                                "housing-history",
                                "housing-bureau",
                                scene -> scene.projects().beforeFiling())
                        .after((page, scene) ->
                                page.locator(".timeline").first().evaluate(HISTORY_IN_VIEW)),
                GuideShot.of("housing-documents", "housing-bureau", "/project/documents.xhtml")
                        .asking(scene -> {
                            scene.projects().beforeFiling();
                            return "";
                        })
                        .after(FIRST_ROW),
                project(
                        "finance-subsidy",
                        "finance-bureau",
                        scene -> scene.projects().beforeSubsidy()),
                GuideShot.of("finance-list", "finance-bureau", "/programme/subsidies.xhtml"),
                GuideShot.of("programme", "peace-office", "/programme/programme.xhtml"));
    }

    private static List<GuideShot> system() {
        return List.of(
                GuideShot.of("rules-sets", "rule-editor", "/rules/rule-sets.xhtml"),
                GuideShot.of("rules-edit", "rule-editor", "/rules/rule-set.xhtml")
                        .asking(scene -> "?code=yuyao-2022")
                        .after(GuideShots::edited),
                GuideShot.of("rules-days", "administrator", "/rules/working-days.xhtml"),
                GuideShot.of("admin-user", "administrator", "/identity/users.xhtml")
                        .after((page, scene) -> panel(page, "identity", "users.new")),
                GuideShot.of("admin-controllers", "administrator", "/device/devices.xhtml")
                        .after(FIRST_ROW),
                GuideShot.of("admin-services", "administrator", "/identity/service-accounts.xhtml")
                        .asking(GuideShots::served),
                GuideShot.of("audit-entries", "auditor", "/audit/entries.xhtml"));
    }

    private static GuideShot project(String name, String user, ToLongFunction<GuideScene> project) {
        return GuideShot.of(name, user, PROJECT).asking(scene -> "?id=" + project.applyAsLong(scene));
    }

    private static String lively(GuideScene scene) {
        scene.lively();
        return "";
    }

    private static String counted(GuideScene scene) {
        scene.count();
        return "?id=" + scene.demo();
    }

    private static String sheet(GuideScene scene) {
        long project = scene.projects().beforeFiling();
        return "?id=" + scene.projects().communityOf(project) + "&project=" + project + "&sheet=1";
    }

    private static String served(GuideScene scene) {
        Map<String, Object> region = Map.of("kind", "division", "value", "330281");
        Map<String, Object> account =
                Map.of("name", "zhujianju-beian", "role", "housing-bureau", "domains", List.of(region));
        Answer answer = scene.api().post("/service-accounts", account);
        if (answer.status() != 201) {
            throw new AssertionError("The service account was not made: " + answer);
        }
        return "";
    }

    /** Begins a draft and opens its first item. */
    private static void edited(Page page, GuideScene scene) {
        page.locator("[id='acts:begin']").click();
        page.waitForURL(url -> url.contains("draft"));
        opens(page, page.locator("td.row-acts button").first(), "[data-panel=form]");
    }

    private static String forced(GuideScene scene) {
        scene.lively();
        scene.force();
        return "";
    }

    /** Somebody of the demonstration who has a card. */
    private static String holder(GuideScene scene) {
        scene.lively();
        return "?id="
                + scene.api()
                        .get("/credentials?communityId=" + scene.demo() + "&size=1")
                        .items()
                        .get(0)
                        .getAsJsonObject()
                        .get("residentId")
                        .getAsString();
    }

    /** Opens a form by its button. */
    private static void panel(Page page, String feature, String key) {
        opens(page, button(page, Wording.of(feature, key)), "[data-panel=form]");
    }

    private static void opens(Page page, Locator what, String panel) {
        what.click();
        page.locator(panel).first().waitFor();
    }

    /** Presses a button that asks before it does harm. */
    private static void asked(Page page, String feature, String key) {
        page.locator(".panel-foot")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Wording.of(feature, key))
                                .setExact(true))
                .click();
        new ConfirmDialog(page).text().waitFor();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** A workbook with two wrong cells. */
    private static void importErrors(Page page, GuideScene scene) {
        try {
            Path folder = Files.createTempDirectory("guide");
            ImportPage imports = new ImportPage(page);
            PeopleSheet sheet = imports.template(folder.resolve("template.xlsx"));
            imports.choose(sheet.filled(
                    folder.resolve("people.xlsx"),
                    person("330281198503030017", "13800001234"),
                    person("990281198503030018", "12")));
            imports.errors().first().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> person(String document, String phone) {
        return Map.of(
                "BUILDING",
                "1栋",
                "UNIT",
                "1单元",
                "HOUSE",
                "101",
                "NAME",
                "示例",
                "DOCUMENT_TYPE",
                Wording.of("resident", "enum.DocumentType.ID_CARD"),
                "DOCUMENT_NUMBER",
                document,
                "PHONE",
                phone,
                "RELATION",
                Wording.of("resident", "enum.Relation.FAMILY"));
    }
}
