package cn.zhian.programme.control;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.CommunityLine;
import cn.zhian.programme.boundary.CommunitySearch;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Deadline;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The communities behind a programme's figures, read in parts: one statement for a part. */
@ApplicationScoped
public class CommunityList {
    private static final Map<String, String> ORDERS = Map.of(
            "name", "name",
            "code", "code",
            "town", "town",
            "state", "FIELD(state, 'NONE', 'PLAN', 'BUILD', 'ACCEPTANCE', 'RECTIFICATION', 'ACCEPTED', 'FILED')",
            "acceptedAt", "accepted_at");

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /**
     * A part of the list.
     *
     * @param field to sort by: name, code, town, state or acceptedAt; anything else sorts by code
     */
    public List<CommunityLine> page(
            Scope scope, CommunitySearch search, Optional<String> field, boolean ascending, int offset, int size) {
        String order = field.map(ORDERS::get).orElse("code");
        Sql sql = found(scope, search, "SELECT *")
                .add("ORDER BY " + order + (ascending ? "" : " DESC") + ", code LIMIT ? OFFSET ?", size, offset);
        try (Connection connection = source.getConnection()) {
            return sql.rows(connection, CommunityList::line);
        } catch (SQLException e) {
            throw new EJBException("The communities of a programme can't be read", e);
        }
    }

    /** How many there are. */
    public long count(Scope scope, CommunitySearch search) {
        try (Connection connection = source.getConnection()) {
            return found(scope, search, "SELECT COUNT(*)").number(connection);
        } catch (SQLException e) {
            throw new EJBException("The communities of a programme can't be counted", e);
        }
    }

    private static Sql found(Scope scope, CommunitySearch search, String select) {
        Instant moment = search.day()
                .flatMap(day -> scope.programme().deadlines().stream()
                        .filter(deadline -> deadline.day().equals(day))
                        .findFirst())
                .map(Deadline::end)
                .filter(end -> end.isBefore(scope.now()))
                .orElse(scope.now());
        Sql sql = Standing.of(scope, List.of(moment))
                .add(select + " FROM s WHERE 1 = 1")
                .addIf("AND town = ?", search.town())
                .addIf("AND class = ?", search.communityClass())
                .addIf("AND state = ?", search.state().map(Enum::name));
        search.text()
                .ifPresent(text -> sql.add(
                        "AND (INSTR(name, ?) > 0 OR INSTR(code, ?) > 0 OR INSTR(committee, ?) > 0)", text, text, text));
        search.figure().ifPresent(figure -> figure(sql, figure, moment));
        return sql;
    }

    private static void figure(Sql sql, CommunityFigure figure, Instant moment) {
        switch (figure) {
            case COMPLETED -> sql.add("AND completed_at < ?", moment);
            case ACCEPTED -> sql.add("AND accepted_at < ?", moment);
            case RUNNING -> open(sql, moment).add("AND started_at < ?", moment);
            case OVERDUE -> open(sql, moment).add("AND late0");
            case VIDEO -> open(sql, moment).add("AND video_on < ? + INTERVAL 8 HOUR", moment);
            case MISSING -> open(sql, moment);
        }
    }

    private static Sql open(Sql sql, Instant moment) {
        return sql.add("AND (accepted_at IS NULL OR accepted_at >= ?)", moment);
    }

    private static CommunityLine line(ResultSet row) throws SQLException {
        long project = row.getLong("project_id");
        return new CommunityLine(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                filled(row, "town"),
                filled(row, "committee"),
                CommunityKind.valueOf(row.getString("kind")),
                filled(row, "class"),
                CommunityState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                project == 0 ? Optional.empty() : Optional.of(project),
                Sql.time(row, "started_at"),
                Sql.time(row, "completed_at"),
                Sql.time(row, "accepted_at"),
                row.getString("video_on") != null);
    }

    private static Optional<String> filled(ResultSet row, String column) throws SQLException {
        return Sql.text(row, column).filter(text -> !text.isEmpty());
    }
}
