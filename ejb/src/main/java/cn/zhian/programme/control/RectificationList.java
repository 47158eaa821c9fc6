package cn.zhian.programme.control;

import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.programme.boundary.RectificationLine;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.project.process.entity.ProjectRole;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Rectifications that are not reported, and what inspections found, by town. */
@ApplicationScoped
public class RectificationList {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /** Two counts of a town. @param town an empty text for none */
    public record TownCount(String town, long all, long bad) {}

    /**
     * A part of the rectifications, the latest due first.
     *
     * @param overdue only those that are late
     */
    public List<RectificationLine> page(Scope scope, boolean overdue, int offset, int size) {
        Sql sql = found(scope, overdue, """
                SELECT p.id, p.name AS project, c.id AS community_id, c.name AS community, c.town, t.role, t.opened_at,
                  t.due_at, (SELECT a.wording FROM project_act a WHERE a.project_id = p.id AND a.kind = 'RETURN'
                    ORDER BY a.seq DESC LIMIT 1) AS reason""")
                .add("ORDER BY t.due_at IS NULL, t.due_at, t.id LIMIT ? OFFSET ?", size, offset);
        return read(connection -> sql.rows(connection, row -> line(scope, row)));
    }

    /** How many there are. */
    public long count(Scope scope, boolean overdue) {
        return read(connection -> found(scope, overdue, "SELECT COUNT(*)").number(connection));
    }

    /** How many there are in each town, and how many of them are late. */
    public Map<String, TownCount> byTown(Scope scope) {
        Sql sql = Standing.communities(scope)
                .add(
                        "x AS (SELECT 1) SELECT c.town, COUNT(*) AS total, COALESCE(SUM(t.due_at < ?), 0) AS bad",
                        scope.now())
                .add(from(scope))
                .add("GROUP BY c.town");
        return towns(sql);
    }

    /** How many inspections with a result each town has, and how many found faults. */
    public Map<String, TownCount> inspections(Scope scope) {
        return towns(Standing.communities(scope).add("""
                x AS (SELECT 1) SELECT c.town, COUNT(*) AS total, COALESCE(SUM(i.outcome = 'FAULTS'), 0) AS bad
                FROM inspection i JOIN c ON c.id = i.community_id WHERE i.outcome IS NOT NULL GROUP BY c.town"""));
    }

    private Map<String, TownCount> towns(Sql sql) {
        List<TownCount> counts = read(connection -> sql.rows(
                connection, row -> new TownCount(row.getString("town"), row.getLong("total"), row.getLong("bad"))));
        return counts.stream().collect(Collectors.toMap(TownCount::town, Function.identity()));
    }

    private static Sql found(Scope scope, boolean overdue, String select) {
        Sql sql = Standing.communities(scope).add("x AS (SELECT 1) " + select).add(from(scope));
        return overdue ? sql.add("AND t.due_at < ?", scope.now()) : sql;
    }

    private static Sql from(Scope scope) {
        return new Sql().add("""
                        FROM project p JOIN c ON c.id = p.community_id
                        JOIN project_task t ON t.project_id = p.id AND t.round = p.round AND t.status IN ('OPEN', 'WAITING')
                        WHERE NOT p.finished AND""").in("p.stage", scope.programme().stages(CommunityState.RECTIFICATION));
    }

    private static RectificationLine line(Scope scope, ResultSet row) throws SQLException {
        Optional<Instant> due = Sql.time(row, "due_at");
        return new RectificationLine(
                row.getLong("id"),
                row.getString("project"),
                row.getLong("community_id"),
                row.getString("community"),
                Sql.text(row, "town").filter(town -> !town.isEmpty()),
                ProjectRole.valueOf(row.getString("role")),
                Sql.text(row, "reason").orElse(""),
                Sql.time(row, "opened_at").orElseThrow(),
                due,
                due.map(day -> over(day, scope.now())).orElse(0L));
    }

    private static long over(Instant due, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(day(due), day(now)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Clocks.SHOWN);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new EJBException("Rectifications can't be read", e);
        }
    }
}
