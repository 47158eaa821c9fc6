package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Reach;
import jakarta.ejb.EJBException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A statement being put together: texts are ours, every value is a parameter. */
public final class RegionSql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads it. */
        T of(ResultSet row) throws SQLException;
    }

    /** Adds a part with a question mark for each value. */
    public RegionSql add(String part, Object... given) {
        text.append(part).append('\n');
        for (Object value : given) {
            values.add(value instanceof Instant instant ? utc(instant) : value);
        }
        return this;
    }

    /** Adds another statement with its values. */
    public RegionSql add(RegionSql part) {
        return add(part.text.toString(), part.values.toArray());
    }

    /** Adds a part and its value, if there is one. */
    public RegionSql addIf(String part, Optional<?> value) {
        return value.isPresent() ? add(part, value.get()) : this;
    }

    /** Adds {@code before IN (…)}; nothing is in an empty collection. */
    public RegionSql in(String before, Collection<?> among) {
        return among.isEmpty()
                ? add("AND 1 = 0")
                : add(before + " IN (" + ManyValues.marks(among.size()) + ")", among.toArray());
    }

    /** Adds that a column, a community's code, lies within a reach. */
    public RegionSql within(String column, Reach reach) {
        if (reach.beginnings().isEmpty()) {
            return this;
        }
        List<String> beginnings = reach.beginnings().get();
        if (beginnings.isEmpty()) {
            return add("AND 1 = 0");
        }
        String any = String.join(
                " OR ", beginnings.stream().map(one -> column + " LIKE ?").toList());
        return add(
                "AND (" + any + ")", beginnings.stream().map(one -> one + "%").toArray());
    }

    /** The text, for looking at how the database goes about it. */
    public String text() {
        return text.toString();
    }

    /** All rows. @throws EJBException if the database fails */
    public <T> List<T> rows(DataSource source, Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return rows(connection, reading);
        } catch (SQLException e) {
            throw new EJBException("The region's tables can't be read", e);
        }
    }

    /** All rows. */
    public <T> List<T> rows(Connection connection, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        }
    }

    /** Runs a statement that changes rows. */
    public void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }

    /** A number that is alone in its row. */
    public long number(DataSource source) {
        return rows(source, row -> row.getLong(1)).get(0);
    }

    /** A time of a row; empty for NULL. */
    public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** A time as columns have it: UTC, whole milliseconds. */
    public static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
