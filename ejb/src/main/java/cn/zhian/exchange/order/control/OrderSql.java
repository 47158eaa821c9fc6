package cn.zhian.exchange.order.control;

import jakarta.ejb.EJBException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Statements on the tables of orders, on one connection of the running transaction. Texts of statements are ours, never input. */
public final class OrderSql {
    private final Connection connection;

    /** On a connection, which stays the caller's. */
    public OrderSql(Connection connection) {
        this.connection = connection;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(OrderSql sql) throws SQLException;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Mapping<T> {
        /** Of the row at which the result stands. */
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Does something on a connection of a data source.
     *
     * @throws EJBException if the database fails; nothing of the transaction stays then
     */
    public static <T> T on(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(new OrderSql(connection));
        } catch (SQLException e) {
            throw new EJBException("The tables of orders can't be used", e);
        }
    }

    /** All rows. */
    public <T> List<T> list(String sql, Mapping<T> mapping, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapping.of(rows));
            }
            return found;
        }
    }

    /** The first row. */
    public <T> Optional<T> one(String sql, Mapping<T> mapping, Object... values) throws SQLException {
        return list(sql, mapping, values).stream().findFirst();
    }

    /** The number in the only column of the only row. */
    public long number(String sql, Object... values) throws SQLException {
        return one(sql, row -> row.getLong(1), values).orElseThrow(() -> new SQLException("No number"));
    }

    /** Changes rows. @return how many */
    public int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(OrderSql::plain).orElse(null);
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }

    /** A time of a row. */
    public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** A number of a row. */
    public static Optional<Long> maybe(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
