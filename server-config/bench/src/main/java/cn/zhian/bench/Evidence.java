package cn.zhian.bench;

import cn.zhian.harness.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * (j) What is known of 10,000 doors in thirty days – online share, records of every day, clock, waiting cards, alarms –
 * over the API; its limit is reading the same rows plainly by one connection.
 */
final class Evidence implements Item {
    private static final int CALLS = 10;
    private static final int WARM_UP = 3;
    private static final double NANOS = 1e9;
    private static final String OF_THE_ESTATE =
            " >= " + Estate.FIRST + " AND %s < " + (Estate.FIRST + Estate.CONTROLLERS * Estate.DOORS);
    private static final List<String> PLAINLY = List.of(
            "SELECT * FROM door WHERE id" + OF_THE_ESTATE.formatted("id"),
            "SELECT id, clock_offset_millis FROM controller WHERE id" + OF_THE_ESTATE.formatted("id"),
            "SELECT * FROM controller_link WHERE controller_id" + OF_THE_ESTATE.formatted("controller_id"),
            "SELECT * FROM pass_day WHERE controller_id" + OF_THE_ESTATE.formatted("controller_id"));

    private final World world;

    Evidence(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Progress.say("setting up " + Estate.CONTROLLERS + " controllers");
        try (Estate estate = new Estate(world.zhian())) {
            estate.build();
            double[] asked = times(this::ask);
            double[] read = times(this::read);
            double typical = asked[CALLS / 2];
            return List.of(
                    new Figure(
                            "j",
                            String.format(Locale.ROOT, "evidence of %,d doors", Estate.CONTROLLERS * Estate.DOORS),
                            String.format(Locale.ROOT, "median %.2f · max %.2f s", typical, asked[CALLS - 1]),
                            "",
                            String.format(
                                    Locale.ROOT,
                                    "%d days, %d stretches of each controller, records of every door and day;"
                                            + " GET /checks/{id}/evidence, %d times",
                                    Estate.DAYS,
                                    Estate.STRETCHES,
                                    CALLS)),
                    Figure.of(
                            "j",
                            "the same rows read plainly",
                            String.format(
                                    Locale.ROOT,
                                    "median %.2f s (ratio %.1f)",
                                    read[CALLS / 2],
                                    typical / read[CALLS / 2]),
                            "four queries by one connection, every column fetched"));
        }
    }

    private interface Measured {
        double seconds() throws SQLException;
    }

    /** Sorted. */
    private static double[] times(Measured what) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            what.seconds();
        }
        double[] times = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            times[i] = what.seconds();
        }
        Arrays.sort(times);
        return times;
    }

    private double ask() {
        long begin = System.nanoTime();
        Answer answer = world.api().get("/checks/" + Estate.FIRST + "/evidence?days=" + Estate.DAYS);
        double seconds = (System.nanoTime() - begin) / NANOS;
        if (answer.status() != 200 || !answer.text().contains("online-share")) {
            throw new IllegalStateException("The evidence gave " + answer.status());
        }
        return seconds;
    }

    private double read() throws SQLException {
        try (Connection connection = world.zhian().database()) {
            long begin = System.nanoTime();
            long rows = 0;
            for (String query : PLAINLY) {
                rows += rows(connection, query);
            }
            double seconds = (System.nanoTime() - begin) / NANOS;
            if (rows < (long) Estate.CONTROLLERS * Estate.DOORS * Estate.DAYS) {
                throw new IllegalStateException("Only " + rows + " rows were read");
            }
            return seconds;
        }
    }

    private static long rows(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            long number = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
                number++;
            }
            return number;
        }
    }
}
