package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Personal data is nowhere to be read on the disk")
@OnSharedZhian
class PersonalDataIT {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    @Test
    void noMarkedValueIsInAnyTableFileOrLog(Running running) throws Exception {
        Api api = running.api();
        Sample place = Sample.place(api);
        Map<String, String> marked = new HashMap<>();
        marked.put("name", "欧阳" + hanzi());
        marked.put("document", Fresh.document());
        marked.put("phone", Fresh.phone());
        marked.put("id card as card", "77" + Fresh.digits(14));
        marked.put("other name", "司徒" + hanzi());
        marked.put("passport", "E" + Fresh.digits(8));
        marked.put("contact", "诸葛" + hanzi());
        marked.put("pin", "13" + Fresh.digits(4));
        enrol(api, place, marked);
        touch(api, marked);

        assertThat("in a table", inTables(running, marked), is(empty()));
        // The database writes its files when it likes; a value that is in no table and no log of them is in none later.
        List<String> inFiles = inFiles(running.zhian().data(), marked);
        assertThat("in a file", inFiles, is(empty()));
    }

    // Three characters that nothing else contains.
    private static String hanzi() {
        long number = Fresh.number();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append((char) (0x5000 + number % 4000));
            number /= 4000;
        }
        return text.toString();
    }

    private static void enrol(Api api, Sample place, Map<String, String> marked) {
        long resident = api.create(
                "/residents",
                Map.of(
                        "houseId", place.id("houses"),
                        "name", marked.get("name"),
                        "documentType", "id-card",
                        "documentNumber", marked.get("document"),
                        "phone", marked.get("phone"),
                        "relation", "householder"));
        api.create(
                "/residents",
                Map.of(
                        "houseId", place.id("houses"),
                        "name", marked.get("other name"),
                        "documentType", "passport",
                        "documentNumber", marked.get("passport"),
                        "gender", "female",
                        "birthDate", "1990-01-02",
                        "relation", "tenant"));
        api.create(
                "/credentials",
                Map.of("residentId", resident, "kind", "id-card", "value", marked.get("id card as card")));
        api.create("/credentials", Map.of("residentId", resident, "kind", "pin", "value", marked.get("pin")));
        api.create(
                "/companies",
                Map.of(
                        "communityId",
                        place.id("communities"),
                        "name",
                        "公司" + Fresh.digits(6),
                        "address",
                        "测试路3号",
                        "contact",
                        marked.get("contact"),
                        "phone",
                        marked.get("phone")));
        Answer photo = api.send("PUT", "/residents/" + resident + "/photo", Picture.jpeg(), "image/jpeg");
        assertThat(photo.toString(), photo.status() < 300, is(true));
    }

    // What leaves traces in logs: searches, refusals, conflicts.
    private static void touch(Api api, Map<String, String> marked) {
        assertThat(
                api.get("/residents?documentNumber=" + marked.get("document"))
                        .items()
                        .size(),
                is(1));
        assertThat(api.get("/residents?phone=" + marked.get("phone")).items().size(), is(1));
        api.post(
                "/residents",
                Map.of(
                        "houseId",
                        1,
                        "name",
                        marked.get("name"),
                        "documentType",
                        "id-card",
                        "documentNumber",
                        marked.get("document"),
                        "relation",
                        "householder"));
        api.post("/residents", "{\"name\":\"" + marked.get("name") + "\",,}");
        api.post("/residents", Map.of("name", marked.get("name"), "phone", marked.get("phone")));
    }

    private static List<String> inTables(Running running, Map<String, String> marked) throws SQLException {
        List<String> found = new ArrayList<>();
        int columns = 0;
        try (Connection database = running.zhian().database();
                ResultSet all = database.createStatement().executeQuery("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t
                        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'""")) {
            while (all.next()) {
                columns++;
                for (Map.Entry<String, String> value : marked.entrySet()) {
                    if (holds(database, all.getString(1), all.getString(2), value.getValue())) {
                        found.add(value.getKey() + " in " + all.getString(1) + "." + all.getString(2));
                    }
                }
            }
        }
        assertThat(columns, is(greaterThan(200)));
        return found;
    }

    private static boolean holds(Connection database, String table, String column, String value) throws SQLException {
        for (Charset charset : CHARSETS) {
            String sql = "SELECT COUNT(*) FROM `" + table + "` WHERE INSTR(CAST(`" + column + "` AS BINARY), ?) > 0";
            try (var statement = database.prepareStatement(sql)) {
                statement.setBytes(1, value.getBytes(charset));
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    if (result.getLong(1) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<String> inFiles(Path data, Map<String, String> marked) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/payara/runtime/"))
                    .toList();
        }
        assertThat(
                files.stream().filter(file -> file.toString().endsWith(".ibd")).count(), is(greaterThan(30L)));
        for (Path file : files) {
            if (Files.exists(file)) {
                marked.entrySet().stream()
                        .filter(value -> contains(file, value.getValue()))
                        .forEach(value -> found.add(value.getKey() + " in " + data.relativize(file)));
            }
        }
        // What run.sh prints is a log, too.
        Path printed = data.resolveSibling(data.getFileName() + ".out");
        marked.forEach((key, value) -> {
            if (Files.exists(printed) && contains(printed, value)) {
                found.add(key + " in the output");
            }
        });
        return found;
    }

    private static boolean contains(Path file, String value) {
        try {
            // One character per byte, so that bytes can be searched as text.
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return CHARSETS.stream()
                    .map(charset -> new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
