package cn.zhian.programme.control;

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

/** A statement being put together: texts are ours, every value is a parameter. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Adds a part with a question mark for each value. */
    Sql add(String part, Object... given) {
        text.append(part).append('\n');
        for (Object value : given) {
            values.add(value instanceof Instant instant ? time(instant) : value);
        }
        return this;
    }

    /** Adds {@code before IN (…)}; nothing is in an empty collection. */
    Sql in(String before, Collection<?> among) {
        if (among.isEmpty()) {
            return add("(1 = 0)");
        }
        return add(before + " IN (" + String.join(", ", Collections.nCopies(among.size(), "?")) + ")", among.toArray());
    }

    /** Adds a part and its value, if there is one. */
    Sql addIf(String part, Optional<?> value) {
        return value.isPresent() ? add(part, value.get()) : this;
    }

    /** Adds another statement. */
    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** All rows. */
    <T> List<T> rows(Connection connection, Reading<T> reading) throws SQLException {
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

    /** A number that is alone in its row. */
    long number(Connection connection) throws SQLException {
        return rows(connection, row -> row.getLong(1)).get(0);
    }

    /** A time of a row; empty for NULL. */
    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** A text of a row; empty for NULL. */
    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
