package cn.zhian.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Nonces that were used, so that what was sent once is not taken again.
 *
 * @param connection in the transaction in which a nonce is taken
 * @param table a text of ours, with the columns owner, hash, end in this order, the first two of them its key
 */
public record Nonces(Connection connection, String table) {
    /**
     * Takes a nonce. Of two who bring the same one at the same time, the second waits for the first's transaction.
     *
     * @param owner who brings it
     * @param hash SHA-256 of it
     * @param until when it need no longer be remembered
     * @return whether nobody had brought it before
     */
    public boolean take(long owner, byte[] hash, Instant until) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT IGNORE INTO " + table + " VALUES (?, ?, ?)")) {
            statement.setLong(1, owner);
            statement.setBytes(2, hash);
            statement.setObject(3, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    /** Forgets those that nobody can bring any more. */
    public int forgetBefore(Instant time) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE expires_at < ?")) {
            statement.setObject(1, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
