package cn.zhian.exchange.tier.control;

import java.security.SecureRandom;
import java.util.Base64;

/** What makes a request one of a kind. */
final class TierNonce {
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TierNonce() {}

    /** 24 characters, 144 random bits. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
