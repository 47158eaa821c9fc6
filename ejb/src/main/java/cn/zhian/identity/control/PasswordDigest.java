package cn.zhian.identity.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The password digest of the OASIS Web Services Security UsernameToken Profile 1.1, section 3.1. */
public final class PasswordDigest {
    private PasswordDigest() {}

    /**
     * SHA-1 over nonce, created and password, in that order.
     *
     * @param nonce decoded
     * @param created as it stands in the message
     * @return 20 bytes
     */
    public static byte[] of(byte[] nonce, String created, String password) {
        MessageDigest sha1 = digest("SHA-1");
        sha1.update(nonce);
        sha1.update(created.getBytes(StandardCharsets.UTF_8));
        return sha1.digest(password.getBytes(StandardCharsets.UTF_8));
    }

    /** What a nonce is remembered by. @return 32 bytes */
    public static byte[] memory(byte[] nonce) {
        return digest("SHA-256").digest(nonce);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
