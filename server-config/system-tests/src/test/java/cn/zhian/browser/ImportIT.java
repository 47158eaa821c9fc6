package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Scene;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnSharedZhian
@DisplayName("People taken over from a spreadsheet")
class ImportIT {
    @TempDir
    Path folder;

    @Test
    void namesEveryWrongCellStoresNothingAndTakesTheCorrectedFile(Running running) {
        Scene place = Scene.in(running.api());
        Clerk clerk = Clerk.of(running.api(), place.community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            session.go(ImportPage.PATH);
            ImportPage imports = new ImportPage(session.page());
            PeopleSheet sheet = imports.template(folder.resolve("template.xlsx"));

            String document = Scene.document("33028119850303001");
            String wrong = document.substring(0, 17) + (document.endsWith("1") ? "2" : "1");
            imports.choose(sheet.filled(
                    folder.resolve("wrong.xlsx"),
                    person("甲一", document, "101"),
                    person("乙二", wrong, "101"),
                    with(person("丙三", Scene.document("33028119850303002"), "101"), "PHONE", "12")));
            assertThat(imports.errors()).hasCount(2);
            assertThat(imports.errors().nth(0)).containsText("3");
            assertThat(imports.errors().nth(0))
                    .containsText(Wording.of("resident", "enum.ImportColumn.DOCUMENT_NUMBER"));
            assertThat(imports.errors().nth(1)).containsText("4");
            assertThat(imports.errors().nth(1)).containsText(Wording.of("resident", "enum.ImportColumn.PHONE"));
            session.shot("import-errors");
            assertThat("nothing is stored", stored(place), is(0));

            imports.retry();
            imports.choose(sheet.filled(
                    folder.resolve("right.xlsx"),
                    person("甲一", document, "101"),
                    person("乙二", Scene.document("33028119850303003"), "101")));
            assertThat(imports.confirm()).isEnabled();
            assertThat("nothing is stored before it is confirmed", stored(place), is(0));
            session.shot("import-checked");
            imports.confirm().click();
            assertThat(imports.heading())
                    .hasText(Wording.of("resident", "import.done").replace("{0}", "2"));
            session.shot("import-done");
            assertThat(stored(place), is(2));
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    void refusesWhatIsNoSpreadsheet(Running running) {
        Scene place = Scene.in(running.api());
        Clerk clerk = Clerk.of(running.api(), place.community(), "clerk");
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            session.go(ImportPage.PATH);
            session.page()
                    .locator("#wizard input[type=file]")
                    .setInputFiles(new FilePayload("people.xlsx", "application/zip", "no workbook".getBytes()));
            assertThat(new ImportPage(session.page()).heading()).hasText(Wording.of("resident", "import.failed"));
            assertThat(stored(place), is(0));
            assertThat(session.errors(), is(empty()));
        }
    }

    private static Map<String, String> person(String name, String document, String house) {
        return new TreeMap<>(Map.of(
                "BUILDING",
                "1幢",
                "UNIT",
                "1单元",
                "HOUSE",
                house,
                "NAME",
                name,
                "DOCUMENT_TYPE",
                Wording.of("resident", "enum.DocumentType.ID_CARD"),
                "DOCUMENT_NUMBER",
                document,
                "RELATION",
                Wording.of("resident", "enum.Relation.HOUSEHOLDER")));
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        row.put(column, value);
        return row;
    }

    private static int stored(Scene place) {
        return place.api()
                .get("/residents?communityId=" + place.community())
                .items()
                .size();
    }
}
