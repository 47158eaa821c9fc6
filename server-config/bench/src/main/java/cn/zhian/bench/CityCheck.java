package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * (h) All communities of a city against their table in one go, over the API; its limit is reading the same rows plainly,
 * all columns of the five tables by one connection.
 */
final class CityCheck implements Item {
    private static final int CALLS = 10;
    private static final int WARM_UP = 3;
    private static final double NANOS = 1e9;
    private static final List<String> PLAINLY = List.of(
            "SELECT id, code, name, kind FROM community ORDER BY code",
            "SELECT community_id, trait FROM community_trait",
            "SELECT community_id, place, number, reason FROM community_place",
            "SELECT community_id, rule_set, item, kind, wording FROM item_statement",
            "SELECT id, community_id, name, kind, place, place_name FROM registered_device WHERE state = 1");

    private final World world;

    CityCheck(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Progress.say("setting up " + City.COMMUNITIES + " communities");
        new City(world.zhian()).build();
        Api api = world.api();
        double first = check(api);
        double[] checks = times(() -> check(api));
        double[] reads = times(this::read);
        double typical = middle(checks);
        return List.of(
                new Figure(
                        "h",
                        String.format(Locale.ROOT, "check of %,d communities", City.COMMUNITIES),
                        String.format(
                                Locale.ROOT,
                                "first %.2f · median %.2f · max %.2f s",
                                first,
                                typical,
                                checks[CALLS - 1]),
                        "≤ 10 s",
                        String.format(
                                Locale.ROOT,
                                "%d devices, 5 counted places, 3 statements each; GET /checks, %d times",
                                City.DEVICES,
                                CALLS)),
                Figure.of(
                        "h",
                        "the same rows read plainly",
                        String.format(
                                Locale.ROOT, "median %.2f s (ratio %.1f)", middle(reads), typical / middle(reads)),
                        "five queries by one connection, every column fetched"));
    }

    private interface Measured {
        double seconds() throws Exception;
    }

    /** Sorted. */
    private static double[] times(Measured what) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            what.seconds();
        }
        double[] times = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            times[i] = what.seconds();
        }
        java.util.Arrays.sort(times);
        return times;
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double check(Api api) {
        long begin = System.nanoTime();
        Answer answer = api.get("/checks");
        double seconds = (System.nanoTime() - begin) / NANOS;
        if (answer.status() != 200) {
            throw new IllegalStateException("GET /checks gave " + answer.status());
        }
        long judged = 0;
        for (var line : answer.items()) {
            if (line.getAsJsonObject().has("required")
                    && line.getAsJsonObject().get("missingMust").getAsInt() > 0) {
                judged++;
            }
        }
        if (judged < City.COMMUNITIES) {
            throw new IllegalStateException("Only " + judged + " communities were judged");
        }
        return seconds;
    }

    private double read() throws SQLException {
        try (Connection connection = world.zhian().database()) {
            long begin = System.nanoTime();
            long bytes = 0;
            for (String query : PLAINLY) {
                try (PreparedStatement statement = connection.prepareStatement(query);
                        ResultSet rows = statement.executeQuery()) {
                    bytes += length(rows);
                }
            }
            double seconds = (System.nanoTime() - begin) / NANOS;
            if (bytes < City.COMMUNITIES * City.DEVICES) {
                throw new IllegalStateException("Only " + bytes + " characters were read");
            }
            return seconds;
        }
    }

    private static long length(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long length = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = rows.getString(column);
                length += value == null ? 0 : value.length();
            }
        }
        return length;
    }
}
