package cn.zhian.exchange.tier.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements with their values. */
final class Statements {
    private Statements() {}

    /** A statement with a value for each question mark; the caller closes it. */
    static PreparedStatement of(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Runs one. @return how many rows it changed */
    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = of(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }
}
