package cn.zhian.access.pass.control;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.PassKind;
import cn.zhian.platform.Masking;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A pass record as it is read for lists. @param card as it may be shown */
public record PassRow(
        long id,
        Instant occurredAt,
        Instant receivedAt,
        long communityId,
        long controllerId,
        Optional<Long> doorId,
        int doorNumber,
        PassKind kind,
        Direction direction,
        Optional<CredentialKind> credentialKind,
        Optional<String> card,
        Optional<Long> residentId,
        int reason,
        List<String> pictures) {
    /** What {@link #read} needs. */
    public static final String COLUMNS =
            "id, occurred_at, received_at, community_id, controller_id, door_id, door_number,"
                    + " kind, direction, credential_kind, card, resident_id, reason, pictures";

    static PassRow read(ResultSet row, PersonalData personal) throws SQLException {
        Optional<CredentialKind> credential =
                Optional.ofNullable(row.getString("credential_kind")).map(CredentialKind::valueOf);
        byte[] card = row.getBytes("card");
        String pictures = row.getString("pictures");
        return new PassRow(
                row.getLong("id"),
                time(row, "occurred_at"),
                time(row, "received_at"),
                row.getLong("community_id"),
                row.getLong("controller_id"),
                number(row, "door_id"),
                row.getInt("door_number"),
                PassKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                credential,
                credential.filter(kind -> card != null).flatMap(kind -> shown(kind, personal.decryptText(card))),
                number(row, "resident_id"),
                row.getInt("reason"),
                pictures == null ? List.of() : List.of(pictures.split(",")));
    }

    private static Optional<String> shown(CredentialKind kind, String value) {
        return switch (kind) {
            case CARD, QR, FACE, FINGERPRINT -> Optional.of(value);
            case ID_CARD -> Optional.of(Masking.document(value));
            case PIN -> Optional.empty();
        };
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
