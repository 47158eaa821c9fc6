package cn.zhian.programme.control;

import cn.zhian.platform.DatabaseResources;
import cn.zhian.programme.boundary.SubsidyLine;
import cn.zhian.programme.boundary.SubsidySearch;
import cn.zhian.programme.entity.SubsidyRule;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Projects that came to their subsidy. */
@ApplicationScoped
public class SubsidyList {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /**
     * What some subsidies come to.
     *
     * @param projects how many
     * @param entered how many have an amount
     * @param amount yuan, all together
     */
    public record Total(long projects, long entered, BigDecimal amount) {}

    /** A part of the list, those with something to enter first; empty if the programme pays none. */
    public List<SubsidyLine> page(Scope scope, SubsidySearch search, int offset, int size) {
        Optional<SubsidyRule> rule = scope.programme().subsidy();
        if (rule.isEmpty()) {
            return List.of();
        }
        Sql sql = found(scope, rule.get(), search, "SELECT g.*")
                .add("ORDER BY amount IS NOT NULL, accepted_at, code LIMIT ? OFFSET ?", size, offset);
        return read(sql, row -> line(rule.get(), row));
    }

    /** What they come to. */
    public Total total(Scope scope, SubsidySearch search) {
        Optional<SubsidyRule> rule = scope.programme().subsidy();
        if (rule.isEmpty()) {
            return new Total(0, 0, BigDecimal.ZERO);
        }
        Sql sql = found(scope, rule.get(), search, "SELECT COUNT(*), COUNT(amount), COALESCE(SUM(amount), 0)");
        return read(sql, row -> new Total(row.getLong(1), row.getLong(2), row.getBigDecimal(3)))
                .get(0);
    }

    private static Sql found(Scope scope, SubsidyRule rule, SubsidySearch search, String select) {
        Sql sql = Standing.communities(scope)
                .add("g AS (SELECT p.id, p.name AS project, c.id AS community_id, c.code, c.name, c.town, c.class,")
                .add("t.opened_at AS accepted_at, t.status = 'COMPLETED' AS granted, y.amount, y.basis, y.entered_at")
                .add("FROM project p JOIN c ON c.id = p.community_id")
                .add("JOIN project_task t ON t.project_id = p.id AND t.task = ?", rule.task())
                .add("AND t.status IN ('OPEN', 'WAITING', 'COMPLETED')")
                .add("LEFT JOIN subsidy_grant y ON y.project_id = p.id)")
                .add(select + " FROM g WHERE 1 = 1");
        search.eligible()
                .ifPresent(eligible -> sql.add(eligible ? "AND" : "AND NOT").in("class", rule.classes()));
        search.entered().ifPresent(entered -> sql.add(entered ? "AND amount IS NOT NULL" : "AND amount IS NULL"));
        search.text().ifPresent(text -> sql.add("AND (INSTR(name, ?) > 0 OR INSTR(code, ?) > 0)", text, text));
        return sql;
    }

    private static SubsidyLine line(SubsidyRule rule, ResultSet row) throws SQLException {
        Optional<String> type = Sql.text(row, "class").filter(text -> !text.isEmpty());
        return new SubsidyLine(
                row.getLong("id"),
                row.getString("project"),
                row.getLong("community_id"),
                row.getString("code"),
                row.getString("name"),
                Sql.text(row, "town").filter(text -> !text.isEmpty()),
                type,
                type.filter(rule.classes()::contains).isPresent(),
                Sql.time(row, "accepted_at"),
                row.getBoolean("granted"),
                Optional.ofNullable(row.getBigDecimal("amount")),
                Sql.text(row, "basis"),
                Sql.time(row, "entered_at"));
    }

    private <T> List<T> read(Sql sql, Sql.Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return sql.rows(connection, reading);
        } catch (SQLException e) {
            throw new EJBException("Subsidies can't be read", e);
        }
    }
}
