package cn.zhian.exchange.delivery.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What became of pushes, and what was refused, counted. */
public final class RateTable {
    /** Quarters of an hour in a day. */
    public static final int QUARTERS = 96;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String SUMS = "SUM(sent) AS sent, SUM(accepted) AS accepted, SUM(duplicate) AS duplicate,"
            + " SUM(rejected) AS rejected, SUM(failed) AS failed";

    private final DataSource source;

    /** Of a database. */
    public RateTable(DataSource source) {
        this.source = source;
    }

    /** What became of pushes in a time. */
    public record Minute(Instant at, Tally tally) {}

    /** What arrived in a day. @param quarters records that arrived in each of them, the oldest first */
    public record Day(Tally tally, List<Long> quarters) {
        /** Nothing. */
        public static final Day NONE = new Day(Tally.NONE, Collections.nCopies(QUARTERS, 0L));
    }

    /** The last day of all targets. */
    public Map<Long, Day> days(Instant now) {
        Instant from = now.minus(QUARTER.multipliedBy(QUARTERS));
        Map<Long, Day> days = new HashMap<>();
        try (Statements sql = new Statements(source)) {
            sql.list(
                    "SELECT target_id, LEAST(95, FLOOR(TIMESTAMPDIFF(SECOND, ?, minute) / 900)) AS quarter, " + SUMS
                            + " FROM delivery_rate WHERE minute >= ? GROUP BY target_id, quarter",
                    row -> days.merge(row.getLong("target_id"), day(row), RateTable::plus),
                    from,
                    from);
        }
        return days;
    }

    private static Day day(ResultSet row) throws SQLException {
        List<Long> quarters = new ArrayList<>(Day.NONE.quarters());
        Tally tally = tally(row);
        quarters.set(row.getInt("quarter"), tally.accepted() + tally.duplicate());
        return new Day(tally, quarters);
    }

    private static Day plus(Day one, Day other) {
        List<Long> quarters = new ArrayList<>(one.quarters());
        for (int i = 0; i < QUARTERS; i++) {
            quarters.set(i, quarters.get(i) + other.quarters().get(i));
        }
        return new Day(one.tally().plus(other.tally()), quarters);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("sent"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("failed"));
    }

    /** Minutes of the last day in which something was pushed, the oldest first. */
    public List<Minute> minutes(long targetId, Instant now) {
        try (Statements sql = new Statements(source)) {
            return sql.list(
                    "SELECT minute, sent, accepted, duplicate, rejected, failed FROM delivery_rate"
                            + " WHERE target_id = ? AND minute >= ? ORDER BY minute",
                    row -> new Minute(Statements.time(row, "minute").orElseThrow(), tally(row)),
                    targetId,
                    now.minus(Duration.ofDays(1)));
        }
    }

    /** Forgets what is older than a day. */
    public void forget(Instant now) {
        try (Statements sql = new Statements(source)) {
            sql.update("DELETE FROM delivery_rate WHERE minute < ?", now.minus(Duration.ofHours(25)));
        }
    }

    /** How many dead letters each target has; those without any are left out. */
    public Map<Long, Long> letters() {
        Map<Long, Long> counts = new HashMap<>();
        try (Statements sql = new Statements(source)) {
            sql.list(
                    "SELECT target_id, COUNT(*) AS letters FROM dead_letter GROUP BY target_id",
                    row -> counts.put(row.getLong("target_id"), row.getLong("letters")));
        }
        return counts;
    }
}
