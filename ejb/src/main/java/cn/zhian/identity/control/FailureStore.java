package cn.zhian.identity.control;

import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps failed sign-ins where every node sees them. */
@ApplicationScoped
public class FailureStore {
    /** Whose failures. */
    public enum Kind {
        ACCOUNT,
        SOURCE
    }

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** When the lock ends; empty without one. */
    public Optional<Instant> lockedUntil(Kind kind, String name, Instant now) {
        return read(kind, name, "").flatMap(failures -> failures.locked(now));
    }

    /** Counts a failure in the running transaction. */
    public LockOut.Failures failed(Kind kind, String name, LockOut rule, Instant now) {
        begin(kind, name, now);
        LockOut.Failures before = read(kind, name, " FOR UPDATE").orElseGet(() -> LockOut.Failures.none(now));
        LockOut.Failures after = rule.failed(before, now);
        update(
                "UPDATE sign_in_failure SET failures = ?, since = ?, locked_until = ? WHERE kind = ? AND name = ?",
                after.count(),
                utc(after.since()),
                after.lockedUntil().map(FailureStore::utc).orElse(null),
                kind.name(),
                name);
        return after;
    }

    /** Forgets failures. */
    public void forget(Kind kind, String name) {
        update("DELETE FROM sign_in_failure WHERE kind = ? AND name = ?", kind.name(), name);
    }

    /** Forgets what began before a time. */
    public void forgetBefore(Instant time) {
        update("DELETE FROM sign_in_failure WHERE since < ?", utc(time));
    }

    // The row first, so that two first failures at once do not wait for each other's gap lock.
    private void begin(Kind kind, String name, Instant now) {
        update(
                "INSERT IGNORE INTO sign_in_failure (kind, name, failures, since) VALUES (?, ?, 0, ?)",
                kind.name(),
                name,
                utc(now));
    }

    private Optional<LockOut.Failures> read(Kind kind, String name, String lock) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT failures, since, locked_until FROM sign_in_failure WHERE kind = ? AND name = ?"
                                + lock)) {
            statement.setString(1, kind.name());
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(failures(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("Failed sign-ins can't be read", e);
        }
    }

    private static LockOut.Failures failures(ResultSet row) throws SQLException {
        return new LockOut.Failures(
                row.getInt(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getObject(3, LocalDateTime.class)).map(time -> time.toInstant(ZoneOffset.UTC)));
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("Failed sign-ins can't be written", e);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
