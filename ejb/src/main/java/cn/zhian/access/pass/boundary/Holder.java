package cn.zhian.access.pass.boundary;

import java.util.Optional;

/**
 * Whose credential was shown, and where that resident lived at the time of recording.
 *
 * @param credentialId of the credential
 * @param residentId of its holder
 * @param houseId the holder's main house
 * @param unitId of that house
 * @param buildingId of that house
 */
public record Holder(
        long credentialId, long residentId, Optional<Long> houseId, Optional<Long> unitId, Optional<Long> buildingId) {}
