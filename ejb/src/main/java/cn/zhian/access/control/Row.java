package cn.zhian.access.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The current row of a result, by column name. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Makes an object of a row. */
    @FunctionalInterface
    public interface Mapping<T> {
        /** @throws SQLException if a column is missing or of another type */
        T of(Row row) throws SQLException;
    }

    /** A number that is never null. */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** A small number that is never null. */
    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    /** A number that may be missing. */
    public Optional<Long> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Long.class));
    }

    /** Text; empty text for null. */
    public String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    /** Text that may be missing. */
    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    /** A flag. */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** Bytes. */
    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** A moment, stored in UTC. */
    public Instant instant(String column) throws SQLException {
        return maybeInstant(column).orElseThrow();
    }

    /** A moment that may be missing. */
    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** A day that may be missing. */
    public Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, result.getString(column));
    }
}
