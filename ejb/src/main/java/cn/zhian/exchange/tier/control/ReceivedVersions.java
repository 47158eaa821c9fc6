package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.Storable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of {@code received_record}: the higher version replaces the lower, if the same platform sent both. */
final class ReceivedVersions extends ReceivedRows {
    private static final List<String> COLUMNS = List.of(
            "record_id",
            "kind",
            "sender",
            "platform",
            "community_code",
            "erased",
            "at",
            "sent_hash",
            "body",
            "document_index",
            "name_index",
            "phone_index",
            "received_at",
            "receipt",
            "version");
    private static final List<String> KEPT = List.of("record_id", "kind", "sender", "platform");

    // The version comes last: the others are compared with the one that was there.
    private static final String UPDATE = COLUMNS.stream()
            .filter(column -> !KEPT.contains(column))
            .map(column -> column + " = IF(VALUES(version) > version AND VALUES(sender) = sender, VALUES(" + column
                    + "), " + column + ")")
            .collect(Collectors.joining(", ", " ON DUPLICATE KEY UPDATE ", ""));

    private final Instant now;

    ReceivedVersions(Connection connection, String sender, long receipt, Instant now) {
        super(connection, sender, receipt);
        this.now = now;
    }

    @Override
    String insert() {
        return "INSERT INTO received_record (" + String.join(", ", COLUMNS) + ") VALUES ";
    }

    @Override
    int width() {
        return COLUMNS.size();
    }

    @Override
    String update() {
        return UPDATE;
    }

    @Override
    int bind(PreparedStatement statement, int next, Storable one) throws SQLException {
        int at = next;
        statement.setString(at++, one.record().id());
        statement.setString(at++, one.record().kind().word());
        statement.setString(at++, sender());
        statement.setString(at++, platform(one));
        statement.setString(at++, one.record().community());
        statement.setBoolean(at++, one.record().erased());
        statement.setObject(at++, utc(one.record().at()));
        statement.setBytes(at++, hash(one));
        statement.setBytes(at++, one.body());
        for (byte[] index : one.indexes()) {
            statement.setBytes(at++, index);
        }
        statement.setObject(at++, utc(now));
        statement.setLong(at++, receipt());
        statement.setLong(at++, one.record().version());
        return at;
    }
}
