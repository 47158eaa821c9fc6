package cn.zhian.exchange.tier.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Public keys of platforms below. */
public final class ChildKeys {
    /** How long a key lives on when another is used: what was signed before the change may still be on its way. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Connection connection;

    /** On a connection. */
    public ChildKeys(Connection connection) {
        this.connection = connection;
    }

    /** A key that is valid now. */
    public Optional<byte[]> valid(long childId, int number, Instant now) throws SQLException {
        return one(
                "SELECT public_key FROM child_key WHERE child_id = ? AND number = ?"
                        + " AND (valid_until IS NULL OR valid_until > ?)",
                childId,
                number,
                Times.utc(now));
    }

    /**
     * Takes a key. Those before it go on until it is first used: if the answer never arrives, nobody is shut out.
     *
     * @return false if there is another key of that number
     */
    public boolean take(long childId, int number, byte[] publicKey, Instant now) throws SQLException {
        Optional<byte[]> known =
                one("SELECT public_key FROM child_key WHERE child_id = ? AND number = ? FOR UPDATE", childId, number);
        if (known.isPresent()) {
            return Arrays.equals(known.get(), publicKey);
        }
        Statements.run(
                connection,
                "INSERT INTO child_key (child_id, number, public_key, valid_from) VALUES (?, ?, ?, ?)",
                childId,
                number,
                publicKey,
                Times.utc(now));
        return true;
    }

    /** A key was used; those with smaller numbers end soon. */
    public void used(long childId, int number, Instant now) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_key SET valid_until = ? WHERE child_id = ? AND number < ? AND valid_until IS NULL",
                Times.utc(now.plus(OVERLAP)),
                childId,
                number);
    }

    private Optional<byte[]> one(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Statements.of(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        }
    }
}
