package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.platform.PersonalData;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** This platform's own keys; private ones are encrypted. */
public final class OwnKeys {
    private static final String ANSWER = "ANSWER";
    private static final String PUSH = "PUSH";

    private final Connection connection;
    private final PersonalData personal;

    /** On a connection in a transaction. */
    public OwnKeys(Connection connection, PersonalData personal) {
        this.connection = connection;
        this.personal = personal;
    }

    /** The one that answers are signed with; made when it is first asked for. */
    public OwnKey answering(Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT MIN(number) FROM own_key WHERE purpose = ?")) {
            statement.setString(1, ANSWER);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                int number = rows.getInt(1);
                return rows.wasNull() ? make(ANSWER, now) : get(number);
            }
        }
    }

    /** A new one for a platform above. */
    public OwnKey forParent(Instant now) throws SQLException {
        return make(PUSH, now);
    }

    /** By its number. */
    public OwnKey get(int number) throws SQLException {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no own key " + number));
    }

    private Optional<OwnKey> find(int number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT public_key, private_key FROM own_key WHERE number = ?")) {
            statement.setInt(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new OwnKey(number, rows.getBytes(1), personal.decrypt(rows.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    private OwnKey make(String purpose, Instant now) throws SQLException {
        KeyPair pair = Signing.pair();
        byte[] open = pair.getPublic().getEncoded();
        byte[] secret = pair.getPrivate().getEncoded();
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO own_key (purpose, public_key, private_key, created_at)"
                        + " VALUES (?, ?, ?, ?) RETURNING number")) {
            statement.setString(1, purpose);
            statement.setBytes(2, open);
            statement.setBytes(3, personal.encrypt(secret));
            statement.setObject(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new OwnKey(rows.getInt(1), open, secret);
            }
        }
    }
}
