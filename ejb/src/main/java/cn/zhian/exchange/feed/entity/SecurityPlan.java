package cn.zhian.exchange.feed.entity;

import java.util.List;

/** How requests show who they are of. Names of credentials are those that the profile declares. */
public sealed interface SecurityPlan {
    /** Not at all. */
    record None() implements SecurityPlan {}

    /** HTTP Basic (RFC 7617). */
    record Basic(String user, String password) implements SecurityPlan {}

    /** Bearer token (RFC 6750). */
    record Bearer(String token) implements SecurityPlan {}

    /** WS-Security UsernameToken with a digest (OASIS UsernameToken Profile 1.1). */
    record UsernameToken(String user, String password) implements SecurityPlan {}

    /**
     * A signature over a text of named parts.
     *
     * @param key credential with the key
     * @param text parts of the text in their order
     * @param join between the parts
     * @param encoding of the signature
     */
    record Signed(Algorithm algorithm, String key, List<Source> text, String join, TextForm encoding)
            implements SecurityPlan {
        /** Copies the parts. */
        public Signed {
            text = List.copyOf(text);
        }
    }

    /** How a signature is made. */
    sealed interface Algorithm {}

    /** HMAC-SHA256 (RFC 2104, FIPS 180-4). @param key how the key is written */
    record HmacSha256(TextForm key) implements Algorithm {}

    /**
     * SM2 over SM3 (GB/T 32918.2, GB/T 32905).
     *
     * @param userId of the signer; GM/T 0009 says 1234567812345678 where nothing is agreed
     * @param der whether r and s stand in DER; else their 64 bytes side by side
     */
    record Sm2Sm3(String userId, boolean der) implements Algorithm {}

    /** How bytes are written as text. */
    enum TextForm {
        /** UTF-8; of keys alone. */
        TEXT,
        /** Hexadecimal digits, lower case. */
        HEX,
        /** Base64 (RFC 4648, 4). */
        BASE64
    }
}
