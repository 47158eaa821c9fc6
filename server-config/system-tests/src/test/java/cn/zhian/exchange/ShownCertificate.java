package cn.zhian.exchange;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A caller that trusts an instance's server and shows the certificate of an instance, or none. */
final class ShownCertificate {
    private final HttpClient client;
    private final String address;

    private ShownCertificate(Zhian server, String address, KeyManager[] keys) {
        this.address = address;
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", keys(server).getCertificate("zhian"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param address of one of its listeners */
    static ShownCertificate none(Zhian server, String address) {
        return new ShownCertificate(server, address, null);
    }

    /** @param owner of the certificate that is shown */
    static ShownCertificate of(Zhian owner, Zhian server, String address) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys(owner), owner.password("https").toCharArray());
            return new ShownCertificate(server, address, factory.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore keys(Zhian owner) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(owner.data().resolve("secrets/https.p12"))) {
            keys.load(in, owner.password("https").toCharArray());
        }
        return keys;
    }

    /**
     * Writes an instance's certificate for another's operator, with the command of {@code docs/operations.md}.
     *
     * @param owner its data directory
     */
    static void handOver(Path owner, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path secrets = owner.resolve("secrets");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "zhian",
                        "-keystore",
                        secrets.resolve("https.p12").toString(),
                        "-storepass:file",
                        secrets.resolve("https-password").toString())
                .redirectOutput(file.toFile())
                .start();
        String complaint = new String(tool.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new AssertionError(complaint);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
