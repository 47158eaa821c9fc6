package cn.zhian.device.control;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.Rejection;
import cn.zhian.platform.PersonalData;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps what can't be stored; the same thing rejected twice is kept once. */
public final class RejectedEventRows {
    private static final int LONGEST_REASON = 500;
    private static final String INSERT = """
            INSERT INTO rejected_event (id, controller_id, community_id, device, event_key, received_at, rejected_at,
              reason, content)
            VALUES (NEXTVAL(rejected_event_seq), ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id""";

    private final PersonalData personal;

    /** @param personal encrypts the content */
    public RejectedEventRows(PersonalData personal) {
        this.personal = personal;
    }

    /** Keeps one. */
    public void insert(Connection connection, Rejection rejection, Optional<DevicePlace> device, Instant now)
            throws SQLException {
        String reason = rejection.reason();
        Object[] values = {
            device.map(DevicePlace::controllerId).orElse(null),
            device.map(DevicePlace::communityId).orElse(null),
            rejection.device().map(DeviceAddress::toString).orElse(""),
            key(rejection),
            rejection.receivedAt().map(RejectedEventRows::utc).orElse(null),
            utc(now),
            reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
            personal.encrypt(rejection.content())
        };
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static byte[] key(Rejection rejection) {
        return rejection
                .key()
                .map(key -> sha256(
                        ByteBuffer.allocate(20)
                                .putInt(key.epoch())
                                .putLong(key.index())
                                .putLong(key.digest())
                                .array(),
                        key.device().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElseGet(() -> sha256(rejection.content(), new byte[0]));
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
