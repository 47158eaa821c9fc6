package cn.zhian.access.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Bound statements on a connection of the running transaction. The text of a statement is ours, never input. A
 * {@link Collection} as parameter stands for {@code IN (?)} and must not be empty; an {@link Optional} for a value or
 * null.
 */
public final class Sql implements AutoCloseable {
    private static final int ROWS = 200;

    private final Connection connection;

    /** @param connection closed by {@link #close} */
    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** A connection of the pool. */
    public static Sql of(DataSource source) {
        try {
            return new Sql(source.getConnection());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The connection, for what needs it as such. */
    public Connection connection() {
        return connection;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row.Mapping<T> mapping, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, Arrays.asList(parameters));
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            // The pool's wrapper searches the driver's classes at every reading of a time.
            Row row = new Row(result.unwrap(ResultSet.class));
            while (result.next()) {
                rows.add(mapping.of(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, Row.Mapping<T> mapping, Object... parameters) {
        return list(sql, mapping, parameters).stream().findFirst();
    }

    /** Runs a change. @return rows concerned */
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, Arrays.asList(parameters))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Inserts many rows with few statements.
     *
     * @param head {@code INSERT INTO t (a, b)}
     * @param tail what follows the values, for example {@code ON DUPLICATE KEY UPDATE …}
     */
    public void insert(String head, String tail, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<Object[]> part = rows.subList(from, Math.min(rows.size(), from + ROWS));
            String marks = "(" + String.join(",", Collections.nCopies(part.get(0).length, "?")) + ")";
            String sql = head + " VALUES " + String.join(",", Collections.nCopies(part.size(), marks)) + " " + tail;
            update(sql, part.stream().flatMap(Arrays::stream).toArray());
        }
    }

    /**
     * Changes many rows, each in its own way, with few statements.
     *
     * @param sql with {@code %s} for the rows, for example {@code UPDATE (%s) told STRAIGHT_JOIN t ON t.id = told.id
     *     SET t.name = told.name}
     * @param columns their names in {@code told}, in the order of the values
     */
    public void updateAll(String sql, List<String> columns, List<Object[]> rows) {
        String first = columns.stream().map(name -> "? AS " + name).collect(Collectors.joining(",", "SELECT ", ""));
        String other = " UNION ALL SELECT " + String.join(",", Collections.nCopies(columns.size(), "?"));
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<Object[]> part = rows.subList(from, Math.min(rows.size(), from + ROWS));
            update(
                    sql.formatted(first + other.repeat(part.size() - 1)),
                    part.stream().flatMap(Arrays::stream).toArray());
        }
    }

    /** Runs one change for many sets of parameters, without collections among them. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, Arrays.asList(row));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(marks(sql, parameters.iterator()));
        bind(statement, parameters);
        return statement;
    }

    private static String marks(String sql, Iterator<Object> parameters) {
        StringBuilder expanded = new StringBuilder();
        for (char c : sql.toCharArray()) {
            if (c == '?' && parameters.next() instanceof Collection<?> many) {
                expanded.append(String.join(",", Collections.nCopies(many.size(), "?")));
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> many) {
                for (Object one : many) {
                    statement.setObject(index++, column(one));
                }
            } else {
                statement.setObject(index++, column(parameter));
            }
        }
    }

    private static Object column(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Sql::column).orElse(null);
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
