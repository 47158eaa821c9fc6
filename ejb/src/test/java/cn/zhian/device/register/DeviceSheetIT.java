package cn.zhian.device.register;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.control.DeviceImportChecking;
import cn.zhian.device.register.control.DeviceImportJob;
import cn.zhian.device.register.control.DeviceSheetWords;
import cn.zhian.device.register.control.DeviceWriting;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.TestDatabase;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.excel.ImportCancelled;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.Words;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sheets of devices, against a real database")
class DeviceSheetIT {
    private static final int MANY = 10_000;
    private static final long LONGEST_SECONDS = 15;
    private static final Words WORDS = key -> key;
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static TestDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated("device_sheet_it");
        try (Connection connection = database.open();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO community (id, version, code, name, address, standard_address, kind,"
                    + " created_at, changed_at) VALUES (1, 1, '340104001001001', '凤凰城燕园', '安徽省合肥市蜀山区天柱路1号',"
                    + " 'A', 'NEW', '2026-01-01', '2026-01-01')");
        }
    }

    @BeforeEach
    void clear() throws SQLException {
        try (Connection connection = database.open();
                Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM registered_device");
        }
    }

    private static byte[] sheet(List<Map<DeviceField, String>> rows) {
        List<ExcelColumn<Map<DeviceField, String>>> columns = Arrays.stream(DeviceField.values())
                .map(field -> new ExcelColumn<Map<DeviceField, String>>(WORDS.of(field), 10, row -> row.get(field)))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExcelExport.write(file, "devices", columns, rows.stream());
        return file.toByteArray();
    }

    private static DeviceImportJob checked(byte[] file) throws SQLException {
        DeviceImportJob job = new DeviceImportJob("1", 1, 1, NOW);
        try (Connection connection = database.open()) {
            new DeviceImportChecking(new OneConnection(connection).dataSource(), Clock.fixed(NOW, ZoneOffset.UTC))
                    .check(job, file, new DeviceSheetWords(List.of(WORDS)));
        }
        return job;
    }

    private static void store(DeviceImportJob job) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            new DeviceWriting(connection, 1, NOW, change -> {}).store(job.rows(), job::advance);
            connection.commit();
        }
    }

    private static long stored() throws SQLException {
        try (Connection connection = database.open();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT COUNT(*) FROM registered_device")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Row by row: field, column and what is wrong. */
    private static List<String> told(DeviceImportJob job) {
        return job.state().errors().stream()
                .map(error -> error.letters() + error.row() + " " + error.field() + " " + error.key())
                .toList();
    }

    @Test
    void namesEveryWrongCell() throws SQLException {
        Map<DeviceField, String> address = Files.camera(2);
        address.put(DeviceField.IPV4, "10.1.2.999");
        address.put(DeviceField.STATE, "9");
        Map<DeviceField, String> twice = Files.camera(1);
        Map<DeviceField, String> division = Files.camera(4);
        division.put(DeviceField.DIVISION, "340102");
        DeviceImportJob job = checked(sheet(List.of(Files.camera(1), address, twice, Files.camera(3), division)));
        assertThat(
                told(job),
                contains(
                        "F3 IPV4 problem.device-file.ipv4",
                        "Y3 STATE problem.device-file.code-table",
                        "A4 CODE problem.device-file.twice",
                        "B4 NAME problem.device-file.twice",
                        "D6 DIVISION problem.device-file.division-differs",
                        "R6 POLICE_ORG problem.device-file.division-differs"));
        assertThat(job.begin(), is(false));
        assertThat(stored(), is(0L));
    }

    @Test
    void understandsWordsAndCodesWithTheirWords() throws SQLException {
        Map<DeviceField, String> row = Files.camera(1);
        row.put(DeviceField.MANUFACTURER, "device-code.MANUFACTURER.2");
        row.put(DeviceField.CAMERA_TYPE, "1 device-code.CAMERA_TYPE.1");
        row.put(DeviceField.KIND, "enum.DeviceKind.CAMERA");
        row.put(DeviceField.PLACE, "outer-road");
        DeviceImportJob job = checked(sheet(List.of(row)));
        assertThat(told(job), is(empty()));
        DeviceTexts read = job.rows().get(0);
        assertThat(read.whole(DeviceField.MANUFACTURER).orElseThrow(), is(2));
        assertThat(read.whole(DeviceField.CAMERA_TYPE).orElseThrow(), is(1));
        assertThat(
                read,
                is(new DeviceTexts(read.values())
                        .with(DeviceField.KIND, "CAMERA")
                        .with(DeviceField.PLACE, "OUTER_ROAD")));
    }

    @Test
    void takesTheKindFromTheCamerasFunctionWhereNoColumnSaysIt() throws SQLException {
        Map<DeviceField, String> row = Files.camera(1);
        row.remove(DeviceField.KIND);
        row.put(DeviceField.CAMERA_FUNCTION, "2");
        DeviceImportJob job = checked(sheet(List.of(row)));
        assertThat(told(job), is(empty()));
        assertThat(job.rows().get(0).needed(DeviceField.KIND), is("FACE_CAMERA"));
    }

    @Test
    void storesWhatItReadAndThenKnowsIt() throws SQLException {
        byte[] file = sheet(List.of(Files.camera(1), Files.camera(2)));
        DeviceImportJob job = checked(file);
        assertThat(told(job), is(empty()));
        assertThat("a dry run", stored(), is(0L));
        assertThat(job.begin(), is(true));
        store(job);
        assertThat(stored(), is(2L));
        assertThat(
                told(checked(file)),
                contains(
                        "A2 CODE problem.device-file.registered",
                        "B2 NAME problem.device-file.registered",
                        "A3 CODE problem.device-file.registered",
                        "B3 NAME problem.device-file.registered"));
    }

    @Test
    void storesNothingOfWhatWasCancelled() throws SQLException {
        DeviceImportJob job = checked(sheet(List.of(Files.camera(1))));
        assertThat(job.begin(), is(true));
        job.cancel();
        assertThrows(ImportCancelled.class, () -> store(job));
        assertThat(stored(), is(0L));
        assertThat(job.phase(), is(ImportPhase.WRITING));
    }

    @Test
    void refusesAFileWithoutTheTitles() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExcelExport.write(file, "x", List.of(new ExcelColumn<String>("x", 5, row -> row)), List.of("1").stream());
        Invalid refused = assertThrows(Invalid.class, () -> checked(file.toByteArray()));
        assertThat(refused.key(), is("problem.import.title"));
    }

    @Test
    void tenThousandAreCheckedAndStoredQuickly() throws SQLException {
        List<Map<DeviceField, String>> rows = new ArrayList<>();
        IntStream.range(0, MANY).forEach(i -> rows.add(numbered(i)));
        rows.get(9_998).put(DeviceField.LATITUDE, "31");
        byte[] wrong = sheet(rows);
        rows.get(9_998).put(DeviceField.LATITUDE, "31.000000");
        byte[] right = sheet(rows);
        long start = System.nanoTime();
        DeviceImportJob refused = checked(wrong);
        DeviceImportJob job = checked(right);
        assertThat(job.begin(), is(true));
        store(job);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(told(refused), contains("M10000 LATITUDE problem.device-file.coordinate"));
        assertThat(stored(), is((long) MANY));
        assertThat("seconds for two checks and the storing", seconds, lessThan(LONGEST_SECONDS));
    }

    /** Serials go to 999; then the next network, type and industry. */
    private static Map<DeviceField, String> numbered(int i) {
        int serial = i % 999 + 1;
        int rest = i / 999;
        Map<DeviceField, String> row = Files.camera(serial);
        row.put(DeviceField.CODE, "3401040239%s%d001%03d".formatted(rest < 10 ? "132" : "119", rest % 10, serial));
        row.put(DeviceField.PLACE_NAME, (i + 1) + "栋南侧");
        row.put(DeviceField.NAME, "蜀山区凤凰城燕园" + (i + 1) + "栋南侧球机1");
        row.put(DeviceField.ADDRESS, "蜀山区凤凰城燕园" + (i + 1) + "栋南侧");
        return row;
    }
}
