package cn.zhian.exchange.record;

import cn.zhian.platform.PersonalData;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;

/** A row that a source reads. Columns that are null are empty. */
public final class RecordRow {
    private final ResultSet row;
    private final PersonalData personal;
    // A pool's wrapper searches the driver's classes by reflection for each value asked for by its class, so none is.
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));

    RecordRow(ResultSet row, PersonalData personal) {
        this.row = row;
        this.personal = personal;
    }

    /** A number that is always there. */
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /** A number. */
    public Optional<Long> maybeNumber(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A text that is always there. */
    public String text(String column) throws SQLException {
        return maybeText(column).orElseThrow(() -> new SQLException("A record lacks " + column));
    }

    /** A text. */
    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** An encrypted text. */
    public Optional<String> secret(String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(personal::decryptText);
    }

    /** A truth value. */
    public boolean truth(String column) throws SQLException {
        return row.getBoolean(column);
    }

    /** A time that is always there. */
    public Instant time(String column) throws SQLException {
        return maybeTime(column).orElseThrow(() -> new SQLException("A record lacks " + column));
    }

    /** A time. */
    public Optional<Instant> maybeTime(String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column, utc)).map(Timestamp::toInstant);
    }

    /** A day. */
    public Optional<LocalDate> day(String column) throws SQLException {
        return maybeText(column).map(LocalDate::parse);
    }

    /** A decimal number. */
    public Optional<BigDecimal> decimal(String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
