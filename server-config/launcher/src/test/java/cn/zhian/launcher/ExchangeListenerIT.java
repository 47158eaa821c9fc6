package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The listener for platforms below, on the real server")
class ExchangeListenerIT {
    @TempDir
    Path directory;

    private Path layout;

    @BeforeEach
    void layOut() throws Exception {
        layout = SmallLayout.create(directory.resolve("micro"));
    }

    @Test
    void letsInWhoShowsATrustedCertificateOnly() throws Exception {
        Keys below = keys("below");
        Keys stranger = keys("stranger");
        trust("below.pem", pem(below.certificate()));
        int port = freePort();
        try (LauncherProcess instance = start("--exchange-port", Integer.toString(port))) {
            instance.awaitReady();
            Keys server = new Keys(data().resolve("secrets/https.p12"), instance.password("https-password"));

            assertThat(body(port, server, below), containsString("served"));
            assertThrows(IOException.class, () -> body(port, server, stranger));
            assertThrows(IOException.class, () -> body(port, server, null));

            assertThat(Files.readString(data().resolve("ports.properties")), containsString("exchange=" + port));
            assertThat(String.join("\n", instance.lines()), containsString(":" + port + "/"));
            for (String password : new String[] {"https-password", "exchange-trust-password"}) {
                String secret = instance.password(password);
                assertThat(instance.commandLines(), not(containsString(secret)));
                for (String log : new String[] {"server", "launcher"}) {
                    assertThat(Files.readString(data().resolve("logs/" + log + ".log")), not(containsString(secret)));
                }
            }
            assertThat(instance.stop(), is(0));
        }
    }

    @Test
    void doesNotStartWhereNobodyCouldGetIn() throws Exception {
        int port = freePort();
        try (LauncherProcess instance = start("--exchange-port", Integer.toString(port))) {
            assertThat(instance.awaitEnd(), is(ExitCode.USAGE.number()));
            assertThat(String.join("\n", instance.lines()), containsString("exchange-trust"));
        }
        trust("odd.pem", "no certificate");
        try (LauncherProcess instance = start("--exchange-port", Integer.toString(port))) {
            assertThat(instance.awaitEnd(), is(ExitCode.USAGE.number()));
            assertThat(String.join("\n", instance.lines()), containsString("odd.pem has no certificate"));
        }
    }

    private record Keys(Path store, String password) {
        KeyStore load() throws Exception {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password.toCharArray());
            }
            return keys;
        }

        X509Certificate certificate() throws Exception {
            return (X509Certificate) load().getCertificate(Certificate.ALIAS);
        }
    }

    private Keys keys(String name) {
        Secrets secrets = new Secrets(directory.resolve(name), new SecureRandom());
        Path store = new Certificate(directory.resolve(name).resolve("https.p12")).ensure(secrets.file("password"));
        return new Keys(store, secrets.password("password"));
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private void trust(String name, String text) throws IOException {
        Files.createDirectories(data().resolve("exchange-trust"));
        Files.writeString(data().resolve("exchange-trust").resolve(name), text);
    }

    private static String body(int port, Keys server, Keys client) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(
                client == null ? null : client.load(),
                client == null ? null : client.password().toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsURLConnection connection = (HttpsURLConnection)
                URI.create("https://localhost:" + port + "/").toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private LauncherProcess start(String... more) throws IOException {
        String[] options = {"--set", "zhian.micro=" + layout, "--set", "zhian.server.heap=512m", more[0], more[1]};
        return LauncherProcess.start(data(), options);
    }

    private Path data() {
        return directory.resolve("data of one");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
