package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection to the instance's database for questions beside the measurement. */
final class Rows implements AutoCloseable {
    private final Connection connection;

    /** @param zhian whose database is asked */
    Rows(Zhian zhian) {
        connection = zhian.database();
    }

    /** Another connection with options of the driver, for instance {@code useBulkStmts=true}. */
    static Connection connection(Zhian zhian, String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + zhian.port("database") + "/zhian?" + options,
                "zhian",
                zhian.password("database"));
    }

    /** The single number that a query gives. */
    long number(String sql, Object... values) throws SQLException {
        return numbers(sql, values).get(0);
    }

    /** The first column. */
    List<Long> numbers(String sql, Object... values) throws SQLException {
        return column(sql, ResultSet::getLong, values);
    }

    /** The first column as text. */
    List<String> texts(String sql, Object... values) throws SQLException {
        return column(sql, ResultSet::getString, values);
    }

    /** The second column by the first. */
    Map<Long, Long> pairs(String sql, Object... values) throws SQLException {
        Map<Long, Long> all = new HashMap<>();
        try (PreparedStatement statement = statement(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                all.put(result.getLong(1), result.getLong(2));
            }
        }
        return all;
    }

    /** How a table was made. */
    String createTable(String table) throws SQLException {
        try (PreparedStatement statement = statement("SHOW CREATE TABLE " + table);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(2);
        }
    }

    /** Runs a statement. @return rows changed */
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private interface Reading<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    private <T> List<T> column(String sql, Reading<T> reading, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = statement(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                all.add(reading.read(result, 1));
            }
        }
        return all;
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
