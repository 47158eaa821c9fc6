package cn.zhian.identity.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA512 with a salt for each password. The stored form, {@code pbkdf2-sha512$iterations$salt$hash}, carries
 * its parameters, so that they can be raised without locking anybody out.
 */
public final class PasswordHash {
    /** Iterations of new hashes. */
    public static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    /** The stored form of a password. */
    public static String of(String password) {
        return of(password, ITERATIONS);
    }

    static String of(String password, int iterations) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                ALGORITHM,
                Integer.toString(iterations),
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(password, salt, iterations)));
    }

    /**
     * Whether a password is the stored one; takes the same time whatever differs.
     *
     * @throws IllegalStateException if the stored form is damaged
     */
    public static boolean matches(String stored, String password) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            throw new IllegalStateException("A stored password is of an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(hash, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
