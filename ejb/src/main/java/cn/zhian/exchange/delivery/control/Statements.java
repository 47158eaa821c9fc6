package cn.zhian.exchange.delivery.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Bound statements of the running transaction; times are UTC, an empty value is null. */
final class Statements implements AutoCloseable {
    private final Connection connection;

    /** What is made of a row. */
    interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    Statements(DataSource source) {
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("There is no connection to the database", e);
        }
    }

    <T> List<T> list(String sql, Mapping<T> mapping, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            ResultSet bare = result.unwrap(ResultSet.class);
            List<T> rows = new ArrayList<>();
            while (bare.next()) {
                rows.add(mapping.of(bare));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries can't be read", e);
        }
    }

    <T> Optional<T> first(String sql, Mapping<T> mapping, Object... values) {
        return list(sql, mapping, values).stream().findFirst();
    }

    int update(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries can't be written", e);
        }
    }

    /** As many marks as there are values. */
    static String marks(Collection<?> values) {
        return "(" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int next = 1;
        for (Object value : values) {
            if (value instanceof Collection<?> many) {
                for (Object one : many) {
                    statement.setObject(next++, column(one));
                }
            } else {
                statement.setObject(next++, column(value));
            }
        }
        return statement;
    }

    private static Object column(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Statements::column).orElse(null);
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
            throw new IllegalStateException("A connection can't be given back", e);
        }
    }
}
