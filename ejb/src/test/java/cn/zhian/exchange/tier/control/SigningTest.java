package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.tier.entity.SignedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {
    /** The first key of RFC 8032, 7.1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String SPKI = "302a300506032b6570032100";
    private static final String TIME = "1795248000250";
    private static final String NONCE = "AAECAwQFBgcICQoLDA0ODxAR";
    private static final byte[] BODY = "{\"records\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE =
            "5eOsU93cIni7YxHpQBvFAsuYDl4JmZsg2R7l/vMwPiAxIy/bZDbycu62UuF584EThmyVEIIc5jXyr81H73peCQ==";
    private static final Instant NOW = Instant.ofEpochMilli(1795248000250L);

    private static byte[] privateKey() throws Exception {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(SEED)))
                .getEncoded();
    }

    private static byte[] publicKey() {
        return HexFormat.of().parseHex(SPKI + PUBLIC);
    }

    private static SignedRequest request(
            String method, String path, String time, String nonce, byte[] body, String by) {
        return new SignedRequest(method, path, Records.PLATFORM, "1", time, nonce, by, body, "192.0.2.1");
    }

    @Test
    void signsAsThePageOfTheProtocolSays() throws Exception {
        String text = Signing.requestText("POST", "/api/v1/exchange/batches", TIME, NONCE, BODY);
        String signature = Signing.sign(privateKey(), text);
        assertThat(signature, is(SIGNATURE));
        assertThat(Signing.right(publicKey(), text, signature), is(true));
        String page = Files.readString(page());
        assertThat(page, containsString(text));
        assertThat(page, containsString(SIGNATURE));
        assertThat(page, containsString(SEED));
        assertThat(page, containsString(Base64.getEncoder().encodeToString(publicKey())));
        assertThat(page, containsString(OneTimeCode.fingerprint(publicKey())));
        assertThat(page, containsString(Records.resident(7, 3).hash()));
    }

    private static Path page() throws IOException {
        Path page = Path.of("../docs/exchange/tier-protocol.md");
        return Files.exists(page) ? page : Path.of("docs/exchange/tier-protocol.md");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/exchange/batches, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, ''",
        "POST, /api/v1/exchange/keys, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, ''",
        "POST, /api/v1/exchange/batches, 1795248000251, AAECAwQFBgcICQoLDA0ODxAR, ''",
        "POST, /api/v1/exchange/batches, 1795248000250, AAECAwQFBgcICQoLDA0ODxAS, ''",
        "POST, /api/v1/exchange/batches, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, more"
    })
    void knowsWhatWasTamperedWith(String method, String path, String time, String nonce, String more) {
        byte[] body = (new String(BODY, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
        SignedRequest tampered = request(method, path, time, nonce, body, SIGNATURE);
        assertThat(RequestCheck.signed(tampered, publicKey()), is(false));
        SignedRequest whole = request("POST", "/api/v1/exchange/batches", TIME, NONCE, BODY, SIGNATURE);
        assertThat(RequestCheck.signed(whole, publicKey()), is(true));
        assertThat(RequestCheck.signed(whole, Signing.pair().getPublic().getEncoded()), is(false));
    }

    @Test
    void refusesEveryOtherSignature() {
        byte[] bytes = Base64.getDecoder().decode(SIGNATURE);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] other = bytes.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String text = Base64.getEncoder().encodeToString(other);
            SignedRequest tampered = request("POST", "/api/v1/exchange/batches", TIME, NONCE, BODY, text);
            assertThat("bit " + bit, RequestCheck.signed(tampered, publicKey()), is(false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "=", "AAAA", "\u0000", "王"})
    void refusesWhatIsNoSignature(String text) {
        String long88 = (text + "A".repeat(88)).substring(0, 88);
        assertThat(Signing.right(publicKey(), "text", text), is(false));
        assertThat(Signing.right(publicKey(), "text", long88), is(false));
        assertThat(Signing.right(new byte[44], "text", SIGNATURE), is(false));
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefgh234567ab, 1, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, true",
        "abcdefgh234567a, 1, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, false",
        "ABCDEFGH234567AB, 1, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 0, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 99999999999, 1795248000250, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 1, soon, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 1, 99999999999999, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 1, 1795248300250, AAECAwQFBgcICQoLDA0ODxAR, true",
        "abcdefgh234567ab, 1, 1795248300251, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 1, 1795247700250, AAECAwQFBgcICQoLDA0ODxAR, true",
        "abcdefgh234567ab, 1, 1795247700249, AAECAwQFBgcICQoLDA0ODxAR, false",
        "abcdefgh234567ab, 1, 1795248000250, AAECAwQFBgcICQo, false",
        "abcdefgh234567ab, 1, 1795248000250, 'AAECAwQFBgcICQoL DA0', false"
    })
    void looksAtFormAndTime(String platform, String key, String time, String nonce, boolean right) {
        SignedRequest request =
                new SignedRequest("POST", "/x", platform, key, time, nonce, SIGNATURE, BODY, "192.0.2.1");
        assertThat(new RequestCheck(NOW).wrong(request).isEmpty(), is(right));
    }

    @Test
    void remembersANonceAsLongAsItsRequestIsGood() {
        Instant ahead = NOW.plus(RequestCheck.WINDOW);
        assertThat(RequestCheck.remember(NOW).isAfter(ahead.plus(RequestCheck.WINDOW)), is(true));
        assertThat(RequestCheck.remember(NOW).isBefore(ahead.plus(Duration.ofMinutes(6))), is(true));
    }

    @Test
    void takesOnlyEd25519Keys() throws Exception {
        KeyPair pair = Signing.pair();
        String text = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        assertThat(Signing.publicKey(text).orElseThrow(), is(pair.getPublic().getEncoded()));
        var rsa = java.security.KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        String other = Base64.getEncoder()
                .encodeToString(rsa.generateKeyPair().getPublic().getEncoded());
        for (String wrong : new String[] {null, "", "x", other, text.substring(4), "AAAA" + text}) {
            assertThat(String.valueOf(wrong), Signing.publicKey(wrong), is(Optional.empty()));
        }
    }

    @Test
    void codesHoldWhoGaveThemAndAreReadAsTyped() {
        byte[] key = publicKey();
        OneTimeCode code = OneTimeCode.next(key);
        assertThat(code.shown().matches("([a-z2-7]{6}-){5}[a-z2-7]{6}"), is(true));
        String typed = " " + code.shown().replace('-', ' ').toUpperCase(java.util.Locale.ROOT);
        assertThat(OneTimeCode.parse(typed), is(Optional.of(code)));
        assertThat(code.fits(key), is(true));
        assertThat(code.fits(Signing.pair().getPublic().getEncoded()), is(false));
        assertThat(OneTimeCode.next(key).secret(), is(not(code.secret())));
        assertThat(code.toString(), not(containsString(code.secret())));
        assertThat(OneTimeCode.parse(code.shown() + "a"), is(Optional.empty()));
    }
}
