package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TokenSecretTest {
    @Test
    void has256BitsInAHeadersLetters() {
        assertThat(TokenSecret.next(), matchesPattern("[A-Za-z0-9_-]{43}"));
        assertThat(TokenSecret.next(), is(not(TokenSecret.next())));
    }

    @Test
    void isKeptAsSha256() {
        assertThat(
                HexFormat.of().formatHex(TokenSecret.hash("abc")),
                is("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void oneTimePasswordsAreReadable() {
        assertThat(OneTimePassword.next(), matchesPattern("[A-HJ-NP-Za-km-z2-9]{20}"));
    }
}
