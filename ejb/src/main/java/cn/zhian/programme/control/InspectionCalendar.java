package cn.zhian.programme.control;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.programme.boundary.InspectionDue;
import cn.zhian.programme.boundary.InspectionSearch;
import cn.zhian.programme.entity.InspectionOutcome;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Accepted communities and when they are to be inspected again. */
@ApplicationScoped
public class InspectionCalendar {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    ProgrammeBook book;

    @Inject
    Clock clock;

    /** Months between inspections; the sources say 不定期 and no number. */
    @Inject
    @ConfigProperty(name = "zhian.inspection.months", defaultValue = "12")
    int months;

    /** A part of the calendar, by day. */
    public List<InspectionDue> page(Domain domain, InspectionSearch search, int offset, int size) {
        Sql sql = found(domain, search, "SELECT *").add("ORDER BY day, code LIMIT ? OFFSET ?", size, offset);
        LocalDate today = today();
        return read(sql, row -> line(row, today));
    }

    /** How many there are. */
    public long count(Domain domain, InspectionSearch search) {
        return read(found(domain, search, "SELECT COUNT(*)"), row -> row.getLong(1))
                .get(0);
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
    }

    private Sql found(Domain domain, InspectionSearch search, String select) {
        Sql sql = accepted(domain, search.communityId())
                .add("""
                        i AS (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i.community_id
                            ORDER BY i.inspected_on DESC, i.id DESC) AS place
                          FROM inspection i JOIN a ON a.community_id = i.community_id WHERE i.outcome IS NOT NULL),
                        d AS (SELECT c.id, c.code, c.name, c.town, a.accepted_at, i.inspected_on, i.outcome, i.remark,
                          o.id AS planned_id, o.planned_on, CASE WHEN i.outcome = 'FAULTS' THEN i.due_on
                            ELSE COALESCE(i.inspected_on, DATE(a.accepted_at + INTERVAL 8 HOUR)) + INTERVAL ? MONTH
                            END AS due_on
                          FROM a JOIN community c ON c.id = a.community_id
                          LEFT JOIN i ON i.community_id = c.id AND i.place = 1
                          LEFT JOIN inspection o ON o.open_key = c.id),
                        s AS (SELECT d.*, COALESCE(d.planned_on, d.due_on) AS day FROM d)""", months)
                .add(select + " FROM s WHERE 1 = 1")
                .addIf("AND day >= ?", search.from())
                .addIf("AND day <= ?", search.through());
        search.overdue().ifPresent(over -> sql.add(over ? "AND due_on < ?" : "AND due_on >= ?", today()));
        search.planned()
                .ifPresent(planned -> sql.add(planned ? "AND planned_on IS NOT NULL" : "AND planned_on IS NULL"));
        search.text()
                .ifPresent(text -> sql.add(
                        "AND (INSTR(name, ?) > 0 OR INSTR(code, ?) > 0 OR INSTR(town, ?) > 0)", text, text, text));
        return sql;
    }

    /** The table expression {@code a}: what has passed acceptance, by all processes. */
    private Sql accepted(Domain domain, Optional<Long> community) {
        ProgrammeBook.Acceptance acceptance = book.acceptance();
        Sql sql = new Sql()
                .add(
                        "WITH a AS (SELECT p.community_id, MIN(COALESCE(t.at, p.changed_at)) AS accepted_at FROM project p")
                .add("LEFT JOIN (SELECT project_id, MAX(ended_at) AS at FROM project_task")
                .add("WHERE status = 'COMPLETED' AND")
                .in("task", acceptance.tasks())
                .add("GROUP BY project_id) t ON t.project_id = p.id WHERE (p.finished OR")
                .in("p.stage", acceptance.stages())
                .add(")")
                .addIf("AND p.community_id = ?", community);
        domain.communities().ifPresent(ids -> sql.add("AND").in("p.community_id", ids));
        return sql.add("GROUP BY p.community_id),");
    }

    private static InspectionDue line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        long planned = row.getLong("planned_id");
        return new InspectionDue(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Sql.text(row, "town"),
                Sql.time(row, "accepted_at").orElseThrow(),
                day(row, "inspected_on"),
                Sql.text(row, "outcome").map(InspectionOutcome::valueOf),
                Sql.text(row, "remark"),
                due,
                due.isBefore(today),
                planned == 0 ? Optional.empty() : Optional.of(planned),
                day(row, "planned_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private <T> List<T> read(Sql sql, Sql.Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return sql.rows(connection, reading);
        } catch (SQLException e) {
            throw new EJBException("The calendar of inspections can't be read", e);
        }
    }
}
