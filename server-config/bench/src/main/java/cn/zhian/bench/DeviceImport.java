package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * (i) A one-device-one-file sheet of 10,000 devices over the API, every column filled; its limit is inserting the same rows
 * plainly into a table of the same form.
 */
final class DeviceImport implements Item {
    private static final int DEVICES = 10_000;
    private static final int SERIALS = 999;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NAME = "凤凰城燕园";
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final double NANOS = 1e9;

    private final World world;

    DeviceImport(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Api api = world.api();
        long community = api.create(
                "/communities",
                Map.of("code", "340104001001001", "name", NAME, "address", "安徽省合肥市蜀山区天柱路1号", "kind", "closed"));
        byte[] file = file();
        long begin = System.nanoTime();
        Answer begun = api.send("POST", "/device-imports?communityId=" + community, file, XLSX);
        if (begun.status() != 202) {
            throw new IOException("The import gave " + begun);
        }
        String path = "/device-imports/" + begun.json().get("id").getAsString();
        await(api, path, "checked");
        double checked = seconds(begin);
        begin = System.nanoTime();
        api.post(path + "/confirm", null);
        await(api, path, "done");
        double stored = seconds(begin);
        double plainly = plainly(community);
        return List.of(
                new Figure(
                        "i",
                        String.format(Locale.ROOT, "Excel import of %,d devices", DEVICES),
                        String.format(Locale.ROOT, "%.1f s + %.1f s", checked, stored),
                        "≤ 30 s",
                        "from handing the file over until it is checked; from the confirmation until all are stored"),
                Figure.of(
                        "i",
                        "the same rows inserted plainly",
                        String.format(Locale.ROOT, "%.2f s (ratio %.1f)", plainly, (checked + stored) / plainly),
                        "one connection, batches of 500, one commit, the same keys; ratio of both parts together"));
    }

    /** Seconds that a copy of the stored rows takes to be inserted. */
    private double plainly(long community) throws SQLException {
        try (Connection connection = Rows.connection(world.zhian(), "useBulkStmts=true");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_device LIKE registered_device");
            List<Object[]> rows = rows(statement, community);
            String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO bench_device VALUES (" + marks + ")")) {
                insert(insert, rows);
            }
            connection.commit();
            double seconds = seconds(begin);
            statement.execute("DROP TABLE bench_device");
            return seconds;
        }
    }

    private static List<Object[]> rows(Statement statement, long community) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery("SELECT * FROM registered_device WHERE community_id = " + community)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        if (rows.size() != DEVICES) {
            throw new IllegalStateException("Imported are " + rows.size() + " devices");
        }
        return rows;
    }

    private static void insert(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        int waiting = 0;
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
            if (++waiting % 500 == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    private static void await(Api api, String path, String phase) throws IOException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        Answer answer = api.get(path);
        while (!answer.json().get("phase").getAsString().equals(phase)) {
            boolean wrong = answer.json().get("errorCount").getAsInt() > 0
                    || answer.json().get("phase").getAsString().equals("failed");
            if (wrong || System.nanoTime() > end) {
                throw new IOException("The import says "
                        + answer.text().substring(0, Math.min(400, answer.text().length())));
            }
            LockSupport.parkNanos(LOOK_NANOS);
            answer = api.get(path);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static byte[] file() throws IOException {
        Properties words = Spreadsheet.words("register");
        List<String> titles = device(0).keySet().stream()
                .map(field -> words.getProperty("enum.DeviceField." + field))
                .toList();
        return Spreadsheet.of(
                titles, DEVICES, number -> List.copyOf(device(number).values()));
    }

    /** The whole file of a camera, after the example of the Hefei guide, 2.1; serials go to 999, then the next network. */
    private static Map<String, String> device(int number) {
        int serial = number % SERIALS + 1;
        int rest = number / SERIALS;
        String spot = NAME + (number + 1) + "栋南侧";
        Map<String, String> file = new LinkedHashMap<>();
        file.put("CODE", "3401040239%s%d001%03d".formatted(rest < 10 ? "132" : "119", rest % 10, serial));
        file.put("NAME", "蜀山区" + spot + "球机1");
        file.put("ADDRESS", "蜀山区" + spot);
        file.put("PLACE_NAME", (number + 1) + "栋南侧");
        file.putAll(Map.of("KIND", "CAMERA", "PLACE", "OUTER_ROAD", "DIVISION", "340104", "POLICE_ORG", "34010449"));
        file.putAll(Map.of("IPV4", "10.1.2.3", "LONGITUDE", "117.227300", "LATITUDE", "31.820600"));
        file.putAll(Map.of("MANUFACTURER", "1", "POINT_TYPE", "3", "CAMERA_TYPE", "1", "CAMERA_FUNCTION", "5"));
        file.putAll(Map.of("POWER_SOURCE", "2", "RESOLUTION", "6", "PLACE_TYPE", "100", "DIRECTION", "3"));
        file.putAll(Map.of("POSITION", "1", "NETWORKED", "0", "STATE", "1", "RETENTION_DAYS", "30"));
        file.putAll(Map.of("INSTALLED_ON", "2026-03-01", "MANAGER", "物业公司", "MANAGER_PHONE", "0551-65100000"));
        file.putAll(Map.of("MAINTAINER", "维护公司", "MAINTAINER_PHONE", "13800000000"));
        return file;
    }
}
