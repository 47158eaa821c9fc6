package cn.zhian.access.credential.boundary;

import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import java.util.Optional;

/**
 * Which credentials.
 *
 * @param value the whole value
 * @param residentName the holder's name or its beginning
 */
public record CredentialFilter(
        Optional<Long> communityId,
        Optional<Long> residentId,
        Optional<CredentialKind> kind,
        Optional<CredentialStatus> status,
        Optional<String> value,
        Optional<String> residentName) {
    /** All of one resident. */
    public static CredentialFilter ofResident(long residentId) {
        return new CredentialFilter(
                Optional.empty(),
                Optional.of(residentId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
