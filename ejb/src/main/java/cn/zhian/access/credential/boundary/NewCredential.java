package cn.zhian.access.credential.boundary;

import cn.zhian.device.api.CredentialKind;

/**
 * A credential to issue.
 *
 * @param value as entered: a card's number in decimal; for an id-card its 18 characters or its electronic number in
 *     decimal; 4 to 6 digits of a PIN, the first not 0; a template's identifier or a code's text
 */
public record NewCredential(long residentId, CredentialKind kind, String value) {
    /** Leaves the value out: it is personal data. */
    @Override
    public String toString() {
        return "NewCredential[" + residentId + ", " + kind + "]";
    }
}
