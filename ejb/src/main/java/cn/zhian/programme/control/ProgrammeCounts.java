package cn.zhian.programme.control;

import cn.zhian.platform.DatabaseResources;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Deadline;
import cn.zhian.programme.entity.Tally;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts the communities of a programme in the database: three statements, however many communities there are. */
@ApplicationScoped
public class ProgrammeCounts {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /**
     * Communities of one town and class.
     *
     * @param town by name; an empty text for those without one
     * @param communityClass id; an empty text for none
     * @param now the tally at the moment of the scope
     * @param deadlines the tally at the end of each deadline, or now where that is earlier
     * @param states how many stand where
     */
    public record Group(
            String town, String communityClass, Tally now, List<Tally> deadlines, Map<CommunityState, Long> states) {}

    /** Communities accepted in a month, in China. */
    public record Month(YearMonth month, long accepted) {}

    /**
     * All counts of one moment.
     *
     * @param registered communities of the region, also those that the caller does not see
     * @param groups by town and class
     * @param months in which something was accepted, in order
     */
    public record Counts(long registered, List<Group> groups, List<Month> months) {}

    /** Counts. */
    public Counts count(Scope scope) {
        try (Connection connection = source.getConnection()) {
            long registered = new Sql()
                    .add("SELECT COUNT(*) FROM community WHERE code LIKE CONCAT(?, '%')", division(scope))
                    .number(connection);
            return new Counts(registered, groups(scope, connection), months(scope, connection));
        } catch (SQLException e) {
            throw new EJBException("The communities of a programme can't be counted", e);
        }
    }

    /** When the figures of deadlines are taken: at their end, or now if that is earlier. */
    static List<Instant> moments(Scope scope) {
        return scope.programme().deadlines().stream()
                .map(Deadline::end)
                .map(end -> end.isBefore(scope.now()) ? end : scope.now())
                .toList();
    }

    private static List<Group> groups(Scope scope, Connection connection) throws SQLException {
        List<Instant> moments = moments(scope);
        Sql sql = Standing.of(scope, moments).add("SELECT town, class, COUNT(*) AS communities");
        tally(sql, "now", "late", scope.now());
        for (int i = 0; i < moments.size(); i++) {
            tally(sql, String.valueOf(i), "late" + i, moments.get(i));
        }
        for (CommunityState state : CommunityState.values()) {
            sql.add(", SUM(state = ?) AS in_" + state, state.name());
        }
        sql.add("FROM s GROUP BY town, class ORDER BY MIN(code)");
        return sql.rows(connection, row -> group(row, moments.size()));
    }

    private static void tally(Sql sql, String name, String late, Instant moment) {
        sql.add(", COALESCE(SUM(completed_at < ?), 0) AS completed_" + name, moment)
                .add(", COALESCE(SUM(accepted_at < ?), 0) AS accepted_" + name, moment)
                .add(
                        ", COALESCE(SUM(started_at < ? AND (accepted_at IS NULL OR accepted_at >= ?)), 0) AS running_"
                                + name,
                        moment,
                        moment)
                .add(
                        ", COALESCE(SUM(" + late + " AND (accepted_at IS NULL OR accepted_at >= ?)), 0) AS overdue_"
                                + name,
                        moment)
                .add(
                        ", COALESCE(SUM(video_on < ? + INTERVAL 8 HOUR AND (accepted_at IS NULL OR accepted_at >= ?)), 0)"
                                + " AS video_" + name,
                        moment,
                        moment);
    }

    private static Group group(ResultSet row, int deadlines) throws SQLException {
        List<Tally> then = new ArrayList<>();
        for (int i = 0; i < deadlines; i++) {
            then.add(tally(row, String.valueOf(i)));
        }
        Map<CommunityState, Long> states = new EnumMap<>(CommunityState.class);
        for (CommunityState state : CommunityState.values()) {
            states.put(state, row.getLong("in_" + state));
        }
        return new Group(row.getString("town"), row.getString("class"), tally(row, "now"), then, states);
    }

    private static Tally tally(ResultSet row, String name) throws SQLException {
        return new Tally(
                row.getLong("communities"),
                row.getLong("completed_" + name),
                row.getLong("accepted_" + name),
                row.getLong("running_" + name),
                row.getLong("overdue_" + name),
                row.getLong("video_" + name));
    }

    private static List<Month> months(Scope scope, Connection connection) throws SQLException {
        return Standing.of(scope, List.of())
                .add("SELECT DATE_FORMAT(accepted_at + INTERVAL 8 HOUR, '%Y-%m') AS month, COUNT(*) AS accepted")
                .add("FROM s WHERE accepted_at IS NOT NULL GROUP BY 1 ORDER BY 1")
                .rows(connection, row -> new Month(YearMonth.parse(row.getString("month")), row.getLong("accepted")));
    }

    private static String division(Scope scope) {
        return scope.programme().division();
    }
}
