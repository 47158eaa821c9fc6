package cn.zhian.api;

import static cn.zhian.browser.Wording.of;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.browser.PeopleSheet;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An integrator imports residents from Excel through the API")
@OnSharedZhian
class ResidentImportsIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Running running;
    private Sample sample;
    private Api integrator;
    private PeopleSheet sheet;

    @BeforeEach
    void template(Running shared) throws Exception {
        running = shared;
        sample = Sample.place(shared.api());
        Account account = Account.of(shared.api(), shared.zhian().anonymous(), sample.userBody("INTEGRATOR"));
        integrator = account.api();
        PageClient client = new PageClient(shared.zhian().address());
        byte[] file = client.bytes(
                "/api/v1/resident-imports/template",
                account.token(shared.zhian().anonymous()));
        sheet = new PeopleSheet(Files.write(folder.resolve("template.xlsx"), file));
    }

    @Test
    void namesEveryWrongCellAndStoresNothing() throws IOException {
        String right = Fresh.document();
        String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
        JsonObject checked = checked(person("101", right), person("101", wrong));
        assertThat(checked.toString(), checked.get("errorCount").getAsInt(), is(1));
        JsonObject cell = checked.getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(cell.get("row").getAsInt(), is(3));
        assertThat(cell.get("field").getAsString(), is("documentNumber"));
        assertThat(cell.get("column").getAsString(), is(not("")));
        assertThat(cell.get("detail").getAsString().startsWith("problem."), is(false));
        assertThat(checked.get("ready").getAsBoolean(), is(false));
        Refused.conflict(confirm(checked, true));
        assertThat(stored(), is(1));
    }

    @Test
    void storesAllOnceItIsConfirmed() throws IOException {
        JsonObject checked = checked(person("101", Fresh.document()), person("102", Fresh.document()));
        assertThat(checked.toString(), checked.get("ready").getAsBoolean(), is(true));
        assertThat("a dry run", stored(), is(1));
        Refused.conflict(confirm(checked, false));
        Answer begun = confirm(checked, true);
        assertThat(begun.toString(), begun.status(), is(200));
        JsonObject done = ended(checked.get("id").getAsString(), "writing");
        assertThat(done.toString(), done.get("phase").getAsString(), is("done"));
        assertThat(stored(), is(3));
        assertThat(
                integrator
                        .get("/houses?communityId=" + sample.id("communities") + "&number=102")
                        .items()
                        .size(),
                is(1));
    }

    @Test
    void storesNothingThatWasCancelled() throws IOException {
        JsonObject checked = checked(person("101", Fresh.document()));
        String path = "/resident-imports/" + checked.get("id").getAsString();
        assertThat(integrator.post(path + "/cancel", null).json().get("phase").getAsString(), is("cancelled"));
        Refused.conflict(confirm(checked, true));
        assertThat(stored(), is(1));
    }

    @Test
    void showsAnImportToNobodyElse() throws IOException {
        String path = "/resident-imports/"
                + checked(person("101", Fresh.document())).get("id").getAsString();
        Api clerk = sample.user(running.zhian().anonymous(), "CLERK");
        assertThat(clerk.get(path).status(), is(404));
        assertThat(clerk.post(path + "/confirm", Map.of("createPlaces", true)).status(), is(404));
        assertThat(clerk.post(path + "/cancel", null).status(), is(404));
        assertThat(integrator.get(path).status(), is(200));
        integrator.post(path + "/cancel", null);
    }

    @Test
    void saysWhatIsWrongWithAFileAsAWhole() {
        Answer sent = integrator.send("POST", target(), "no workbook", XLSX);
        assertThat(sent.toString(), sent.status(), is(202));
        JsonObject failed = ended(sent.json().get("id").getAsString(), "checking");
        assertThat(failed.get("phase").getAsString(), is("failed"));
        assertThat(failed.get("failure").getAsString().startsWith("problem."), is(false));
        Answer json = integrator.post(target(), Map.of());
        assertThat(json.toString(), json.status(), is(415));
        Answer large = integrator.send("POST", target(), new byte[21 * 1024 * 1024], XLSX);
        assertThat(large.toString(), large.status(), is(413));
        Refused.invalid(integrator.send("POST", "/resident-imports", "no workbook", XLSX), "communityId");
    }

    private String target() {
        return "/resident-imports?communityId=" + sample.id("communities");
    }

    @SafeVarargs
    private JsonObject checked(Map<String, String>... rows) throws IOException {
        byte[] file = Files.readAllBytes(sheet.filled(folder.resolve("people.xlsx"), rows));
        Answer begun = integrator.send("POST", target(), file, XLSX);
        assertThat(begun.toString(), begun.status(), is(202));
        JsonObject checked = ended(begun.json().get("id").getAsString(), "checking");
        assertThat(checked.toString(), checked.get("phase").getAsString(), is("checked"));
        return checked;
    }

    private JsonObject ended(String id, String phase) {
        String path = "/resident-imports/" + id;
        Await.until(
                "the end of " + phase,
                SOON,
                () -> !integrator.get(path).json().get("phase").getAsString().equals(phase));
        return integrator.get(path).json();
    }

    private Answer confirm(JsonObject checked, boolean createPlaces) {
        String path = "/resident-imports/" + checked.get("id").getAsString() + "/confirm";
        return integrator.post(path, Map.of("createPlaces", createPlaces));
    }

    private int stored() {
        return integrator
                .get("/residents?communityId=" + sample.id("communities"))
                .items()
                .size();
    }

    private static Map<String, String> person(String house, String document) {
        Map<String, String> row = new HashMap<>();
        row.put("BUILDING", "9幢");
        row.put("UNIT", "1单元");
        row.put("HOUSE", house);
        row.put("NAME", "甲一");
        row.put("DOCUMENT_TYPE", of("resident", "enum.DocumentType.ID_CARD"));
        row.put("DOCUMENT_NUMBER", document);
        row.put("RELATION", of("resident", "enum.Relation.HOUSEHOLDER"));
        return row;
    }
}
