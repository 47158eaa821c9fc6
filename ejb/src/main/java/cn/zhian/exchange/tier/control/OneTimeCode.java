package cn.zhian.exchange.tier.control;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a platform is enrolled. It holds who answers: only a platform whose key has this fingerprint is the one
 * that made the code.
 *
 * @param secret 20 characters, 100 random bits
 * @param fingerprint 16 characters, the first 80 bits of the SHA-256 of the parent's public key
 */
public record OneTimeCode(String secret, String fingerprint) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 20;
    private static final int FINGERPRINT = 16;
    private static final int BYTES = 13;
    private static final int GROUP = 6;

    /** A new one. */
    public static OneTimeCode next(byte[] publicKey) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new OneTimeCode(Base32.of(random, SECRET), fingerprint(publicKey));
    }

    /** Reads one as people type it: hyphens, blanks and capitals do not matter. */
    public static Optional<OneTimeCode> parse(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return plain.matches("[a-z2-7]{36}")
                ? Optional.of(new OneTimeCode(plain.substring(0, SECRET), plain.substring(SECRET)))
                : Optional.empty();
    }

    /** The fingerprint of a public key. */
    public static String fingerprint(byte[] publicKey) {
        return Base32.of(Digests.sha256(publicKey), FINGERPRINT);
    }

    /** What is kept of it. */
    public byte[] hash() {
        return Digests.sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a public key is the one whose fingerprint it holds. */
    public boolean fits(byte[] publicKey) {
        return fingerprint(publicKey).equals(fingerprint);
    }

    /** As it is shown: six groups of six. */
    public String shown() {
        String plain = secret + fingerprint;
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < plain.length(); at += GROUP) {
            text.append(at == 0 ? "" : "-").append(plain, at, at + GROUP);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "OneTimeCode" + Arrays.asList(fingerprint);
    }
}
