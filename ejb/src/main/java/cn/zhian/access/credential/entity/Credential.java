package cn.zhian.access.credential.entity;

import cn.zhian.device.api.CredentialKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a resident shows at a reader (AC-1).
 *
 * @param value in clear; personal data for everything but a plain card, and a secret for a PIN
 * @param cardNumber the number that a controller needs, if it has one of 32 bits
 */
public record Credential(
        long id,
        long residentId,
        long communityId,
        CredentialKind kind,
        String value,
        Optional<Long> cardNumber,
        CredentialStatus status,
        Instant issuedAt,
        Instant changedAt) {
    /** Leaves the value out: it is personal data. */
    @Override
    public String toString() {
        return "Credential[" + id + ", " + kind + ", " + status + "]";
    }
}
