package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.feed.entity.SecurityPlan.Algorithm;
import cn.zhian.exchange.feed.entity.SecurityPlan.HmacSha256;
import cn.zhian.exchange.feed.entity.SecurityPlan.Signed;
import cn.zhian.exchange.feed.entity.SecurityPlan.Sm2Sm3;
import cn.zhian.exchange.feed.entity.SecurityPlan.TextForm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Signatures, by the vectors of their standards")
class SignaturesTest {
    private static final String SM2_ID = "1234567812345678";
    private static final String SM2_KEY = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

    private static Signed plan(Algorithm algorithm, TextForm encoding) {
        return new Signed(algorithm, "key", List.of(), "", encoding);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 4231, test cases 1, 2, 3, 4 and 6. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b,4869205468657265,"
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665,7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "0102030405060708090a0b0c0d0e0f10111213141516171819,"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
                + "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    })
    void hmacOfRfc4231(String key, String text, String expected) throws PushFailed {
        Signed plan = plan(new HmacSha256(TextForm.HEX), TextForm.HEX);
        assertThat(
                new Signatures(new SecureRandom())
                        .sign(plan, key, HexFormat.of().parseHex(text)),
                is(expected));
    }

    @Test
    void hmacTakesKeysInThreeForms() throws PushFailed {
        String expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        byte[] text = utf8("what do ya want for nothing?");
        Signatures signatures = new Signatures(new SecureRandom());
        assertThat(signatures.sign(plan(new HmacSha256(TextForm.TEXT), TextForm.HEX), "Jefe", text), is(expected));
        assertThat(
                signatures.sign(plan(new HmacSha256(TextForm.BASE64), TextForm.BASE64), "SmVmZQ==", text),
                is(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(expected))));
    }

    /** GB/T 32905-2016, A.1 and A.2. */
    @Test
    void sm3OfGbt32905() {
        assertThat(Digests.sm3(utf8("abc")), is("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        assertThat(
                Digests.sm3(utf8("abcd".repeat(16))),
                is("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
    }

    /** GB/T 32918.5-2017, A.2: the signature of "message digest" with the standard's random number. */
    @Test
    void sm2OfGbt32918() throws PushFailed {
        byte[] k = HexFormat.of().parseHex("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");
        SecureRandom standard = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(k, 0, bytes, 0, bytes.length);
            }
        };
        String r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
        String s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
        byte[] text = utf8("message digest");
        assertThat(
                new Signatures(standard).sign(plan(new Sm2Sm3(SM2_ID, false), TextForm.HEX), SM2_KEY, text), is(r + s));
        assertThat(
                new Signatures(standard).sign(plan(new Sm2Sm3(SM2_ID, true), TextForm.HEX), SM2_KEY, text),
                is("3046022100" + r + "022100" + s));
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        Signatures signatures = new Signatures(new SecureRandom());
        for (String key : List.of("", "12", "0".repeat(64), "f".repeat(64), "g".repeat(64))) {
            PushFailed failed = assertThrows(
                    PushFailed.class,
                    () -> signatures.sign(plan(new Sm2Sm3(SM2_ID, true), TextForm.HEX), key, new byte[1]));
            assertThat(failed.retryable(), is(false));
            assertThat(failed.getMessage(), containsString("64 hexadecimal digits"));
        }
        assertThrows(
                PushFailed.class,
                () -> signatures.sign(plan(new HmacSha256(TextForm.HEX), TextForm.HEX), "xyz", new byte[1]));
        assertThrows(
                PushFailed.class,
                () -> signatures.sign(plan(new HmacSha256(TextForm.TEXT), TextForm.HEX), "", new byte[1]));
    }

    /** The digest of the filing service's own tests: Base64(SHA-1(nonce + created + password)). */
    @Test
    void digestOfAUsernameToken() throws Exception {
        byte[] nonce = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        String created = "2026-11-21T08:00:00Z";
        java.security.MessageDigest sha = java.security.MessageDigest.getInstance("SHA-1");
        sha.update(nonce);
        sha.update(utf8(created));
        sha.update(utf8("密码"));
        assertThat(
                UsernameTokenHeader.digest(nonce, created, "密码"),
                is(Base64.getEncoder().encodeToString(sha.digest())));
    }
}
