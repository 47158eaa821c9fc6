package cn.zhian.exchange.outbox.control;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The row that names this platform. */
public final class IdentityRow {
    private static final int CHARACTERS = 16;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private IdentityRow() {}

    /** The name of the platform; makes one if there is none. Of two nodes that start together one makes it. */
    public static String of(Connection connection, Instant now) throws SQLException {
        Optional<String> known = read(connection);
        if (known.isPresent()) {
            return known.get();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO platform_identity (id, platform, made_at) VALUES (1, ?, ?)")) {
            insert.setString(1, random());
            insert.setObject(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return read(connection).orElseThrow(() -> new SQLException("No identity was stored"));
    }

    private static Optional<String> read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT platform FROM platform_identity WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            name.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return name.toString();
    }
}
