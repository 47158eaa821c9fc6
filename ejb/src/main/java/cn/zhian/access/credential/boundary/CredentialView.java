package cn.zhian.access.credential.boundary;

import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import java.time.Instant;

/**
 * A credential as it is shown.
 *
 * @param holder masked name
 * @param house of the holder, empty for none
 * @param value in full for a card, masked otherwise
 * @param fitsController whether it has a number that a door controller can hold
 */
public record CredentialView(
        long id,
        long residentId,
        String holder,
        String house,
        long communityId,
        CredentialKind kind,
        String value,
        boolean fitsController,
        CredentialStatus status,
        Instant issuedAt,
        Instant changedAt) {}
