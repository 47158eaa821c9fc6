package cn.zhian.project.document.control;

import cn.zhian.platform.CounterGate;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives out numbers without gaps. The row of a run stays locked until the transaction ends: another transaction waits,
 * and a rollback gives the number back.
 */
@ApplicationScoped
public class Numbers {
    private static final String RUN = " WHERE kind = ? AND authority = ? AND division = ? AND year = ?";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /** The next number of a run, from 1, in the running transaction. */
    public int next(NumberRun run) {
        try (Connection connection = source.getConnection()) {
            if (!isBegun(connection, run)) {
                begin(connection, run);
            }
            update(connection, "UPDATE document_counter SET last = last + 1" + RUN, run);
            return last(connection, run);
        } catch (SQLException e) {
            throw new EJBException("A document can't be numbered", e);
        }
    }

    private static boolean isBegun(Connection connection, NumberRun run) throws SQLException {
        try (PreparedStatement statement = prepare(connection, "SELECT 1 FROM document_counter" + RUN, run);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** Somebody else may have begun it while this one waited at the gate. */
    private static void begin(Connection connection, NumberRun run) throws SQLException {
        CounterGate.DOCUMENT.enter(connection);
        update(
                connection,
                "INSERT INTO document_counter (kind, authority, division, year, last) VALUES (?, ?, ?, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE last = last",
                run);
    }

    private static void update(Connection connection, String sql, NumberRun run) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, run)) {
            statement.executeUpdate();
        }
    }

    private static int last(Connection connection, NumberRun run) throws SQLException {
        try (PreparedStatement statement = prepare(connection, "SELECT last FROM document_counter" + RUN, run);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("A run of numbers vanished");
            }
            return row.getInt(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, NumberRun run) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, run.kind().name());
        statement.setString(2, run.authority());
        statement.setString(3, run.division());
        statement.setInt(4, run.year());
        return statement;
    }
}
