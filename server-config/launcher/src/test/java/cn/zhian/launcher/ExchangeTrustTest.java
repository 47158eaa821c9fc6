package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Certificates of platforms below, from PEM files to a store")
class ExchangeTrustTest {
    private static final Instant NOW = Instant.now();
    /** Good for a hundred years. */
    private static final String ISSUER = """
            -----BEGIN CERTIFICATE-----
            MIIBXzCCAQWgAwIBAgIJALWRu1Uiaqx6MAoGCCqGSM49BAMCMBoxGDAWBgNVBAMT
            D0lzc3VlciBvZiB0ZXN0czAgFw0yNjExMjEyMDU3MzFaGA8yMTI2MTAyODIwNTcz
            MVowGjEYMBYGA1UEAxMPSXNzdWVyIG9mIHRlc3RzMFkwEwYHKoZIzj0CAQYIKoZI
            zj0DAQcDQgAEy3lGqahS+EcUyiFx39r+5tc/9/rsv3wvqMbHATCuUjf1ygAgSfyC
            ZXXChO2fsNSYy04iLmiCf93dmY6oCW5BAKMyMDAwHQYDVR0OBBYEFPMunUEXZZEG
            FHyyVpxAlmJQNPO1MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIg
            GK6YgEoGzsQAUSB1C9openjAbHoo30nrPmtHuHWCL4wCIQDvMs0pLYfV9ACiE+he
            R0nDIrvJOOjhXAKnL3x1o/wFaA==
            -----END CERTIFICATE-----
            """;

    @TempDir
    Path directory;

    private Path folder;
    private Path store;
    private ExchangeTrust trust;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectory(directory.resolve("exchange-trust"));
        store = directory.resolve("exchange-trust.p12");
        trust = new ExchangeTrust(folder, store);
    }

    /** The certificate that another instance made, as its operator hands it over. */
    private String handedOver(String name) throws Exception {
        Secrets secrets = new Secrets(directory.resolve(name), new SecureRandom());
        Path keys =
                new Certificate(directory.resolve(name).resolve("https.p12")).ensure(secrets.file("https-password"));
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            made.load(in, secrets.password("https-password").toCharArray());
        }
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(made.getCertificate(Certificate.ALIAS).getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> stored() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "password".toCharArray());
        }
        List<String> names = Collections.list(keys.aliases());
        for (String name : names) {
            assertThat(keys.isCertificateEntry(name), is(true));
        }
        return names;
    }

    @Test
    void takesEveryCertificateOfEveryFile() throws Exception {
        String one = handedOver("one");
        put("garden.pem", one);
        put("issuers.pem", "subject=0 told by a tool\r\n" + one + "between\n" + handedOver("other"));
        put("notes.txt", "not looked at");

        assertThat(trust.make("password", NOW), is(empty()));

        assertThat(stored(), containsInAnyOrder("garden.pem 1", "issuers.pem 1", "issuers.pem 2"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)), is("rw-------"));
    }

    @Test
    void forgetsWhatWasTakenAway() throws Exception {
        String one = handedOver("one");
        put("garden.pem", one);
        put("court.pem", one);
        trust.make("password", NOW);
        Files.delete(folder.resolve("garden.pem"));

        trust.make("password", NOW);

        assertThat(stored(), contains("court.pem 1"));
    }

    @Test
    void saysWhichCertificateWillBeOverSoon() throws Exception {
        put("garden.pem", handedOver("one"));

        List<String> doubts = trust.make("password", NOW.plus(Duration.ofDays(800)));

        assertThat(doubts, contains(allOf(containsString("garden.pem"), containsString("will be over"))));
        assertThat(stored(), contains("garden.pem 1"));
    }

    @Test
    void leavesOutWhatIsOver() throws Exception {
        put("issuer.pem", ISSUER);
        put("garden.pem", handedOver("one"));

        List<String> doubts = trust.make("password", NOW.plus(Duration.ofDays(900)));

        assertThat(doubts, contains(allOf(containsString("garden.pem"), containsString("is over"))));
        assertThat(stored(), contains("issuer.pem 1"));
        Files.delete(folder.resolve("issuer.pem"));
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> trust.make("password", NOW.plus(Duration.ofDays(900))));
        assertThat(failure.getMessage(), containsString("is over"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no certificate",
                "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
            })
    void namesTheFileThatIsNone(String text) throws Exception {
        put("good.pem", handedOver("one"));
        put("garden.pem", text);

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> trust.make("password", NOW));

        assertThat(failure.exitCode(), is(ExitCode.USAGE));
        assertThat(
                failure.getMessage(),
                containsString(folder.resolve("garden.pem").toString()));
        assertThat(Files.exists(store), is(false));
    }

    @Test
    void asksForFilesWhereThereAreNone() throws IOException {
        LaunchFailure none = assertThrows(LaunchFailure.class, () -> trust.make("password", NOW));
        Files.delete(folder);
        LaunchFailure missing = assertThrows(LaunchFailure.class, () -> trust.make("password", NOW));

        for (LaunchFailure failure : List.of(none, missing)) {
            assertThat(failure.exitCode(), is(ExitCode.USAGE));
            assertThat(
                    failure.getMessage(),
                    allOf(containsString("zhian.exchange.port"), containsString(folder.toString())));
        }
    }
}
