package cn.zhian.exchange.tier.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Ed25519 (RFC 8032). Keys travel as X.509 SubjectPublicKeyInfo, 44 bytes; signatures are 64 bytes. */
public final class Signing {
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 44;
    private static final int SIGNATURE_TEXT = 88;

    private Signing() {}

    /** A new pair of keys. */
    public static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks Ed25519", e);
        }
    }

    /** What of a request is signed. @param path below the application, such as {@code /api/v1/exchange/batches} */
    public static String requestText(String method, String path, String time, String nonce, byte[] body) {
        return String.join("\n", method, path, time, nonce, Digests.hex(body));
    }

    /** What of an answer is signed. @param nonce of the request */
    public static String answerText(int status, String nonce, byte[] body) {
        return String.join("\n", Integer.toString(status), nonce, Digests.hex(body));
    }

    /** What is signed with a new key to show that one has it. */
    public static String proofText(String platform, int number, String publicKey) {
        return String.join("\n", "key", platform, Integer.toString(number), publicKey);
    }

    /** The signature of a text, Base64. @param privateKey PKCS 8 */
    public static String sign(byte[] privateKey, String text) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An own key can't be used", e);
        }
    }

    /** Whether a signature is of a text and a key. @param signature as it came; anything that is none is wrong */
    public static boolean right(byte[] publicKey, String text, String signature) {
        if (signature == null || signature.length() != SIGNATURE_TEXT) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key(publicKey));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // No signature at all, which comes from outside: as wrong as one of another key.
            return false;
        }
    }

    /** A public key as it travels; empty if it is none. */
    public static Optional<byte[]> publicKey(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text == null ? "" : text);
            boolean usable = bytes.length == KEY_BYTES && key(bytes).getEncoded().length == KEY_BYTES;
            return usable ? Optional.of(bytes) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublicKey key(byte[] bytes) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (InvalidKeySpecException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
