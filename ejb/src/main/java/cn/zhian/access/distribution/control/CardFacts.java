package cn.zhian.access.distribution.control;

import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import java.util.Optional;

/** What the distribution needs to know of a credential; not its value. */
public record CardFacts(
        long credentialId,
        long residentId,
        long communityId,
        CredentialKind kind,
        Optional<Long> cardNumber,
        CredentialStatus status) {
    /** Whether it opens doors, as far as it alone decides. */
    public boolean usable() {
        return status == CredentialStatus.ACTIVE;
    }
}
