package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Password digests of the UsernameToken Profile 1.1")
class PasswordDigestTest {
    /**
     * Computed apart from the product, by {@code (printf %s NONCE | base64 -d; printf %s CREATED; printf %s PASSWORD) |
     * openssl sha1 -binary | base64}. Nonce and time of the first are those of the profile's example in section 3.1, which
     * leaves its digest and password open.
     */
    @ParameterizedTest
    @CsvSource({
        "WScqanjCEAC4mQoBE07sAQ==, 2003-07-16T01:24:32Z, IloveDogs, cywFYG+KaPMK3PCWR+m+DWtqzac=",
        "AAAAAAAAAAAAAAAAAAAAAA==, 2026-11-21T12:00:00+08:00, 密钥㙟𠮷, bvQ+PooV5p7qOUjboAvEEDURZbo=",
        "/////////////w==, 2026-11-21T04:00:00.123Z, '', kElQ/BYZxe9ZJlzlumcLG/AEGqU="
    })
    void agreeWithDigestsComputedElsewhere(String nonce, String created, String password, String digest) {
        byte[] made = PasswordDigest.of(Base64.getDecoder().decode(nonce), created, password);
        assertThat(Base64.getEncoder().encodeToString(made), is(digest));
    }
}
