package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx before two nodes, configured by {@code server-config/cluster/nginx}, addresses and folders aside. */
public final class Nginx implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final String MODULES = "/usr/lib/nginx/modules";

    private final int pages;
    private final int exchange;
    private final Process process;

    private Nginx(int pages, int exchange, Process process) {
        this.pages = pages;
        this.exchange = exchange;
        this.process = process;
    }

    /** Starts it. @param folder where its files go */
    public static Nginx start(Path folder, TwoNodes nodes) {
        int pages = Controllers.freePort();
        int exchange = Controllers.freePort();
        try {
            Files.createDirectories(folder);
            certificate(folder);
            Files.writeString(folder.resolve("nodes.crt"), pem(nodes.one()) + pem(nodes.other()));
            Files.writeString(folder.resolve("zhian.conf"), pages(folder, nodes, pages));
            Files.writeString(folder.resolve("zhian-exchange.conf"), exchange(nodes, exchange));
            Path configuration = Files.writeString(folder.resolve("nginx.conf"), main(folder));
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder("nginx", "-p", folder + "/", "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            Await.until("nginx listens", START, () -> listens(process, pages, out));
            return new Nginx(pages, exchange, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where pages are, for example {@code https://127.0.0.1:443}. */
    public String address() {
        return "https://127.0.0.1:" + pages;
    }

    /** Where platforms below go; here it leads to the nodes' pages, whose listener for platforms a test need not open. */
    public String exchange() {
        return "https://127.0.0.1:" + exchange;
    }

    private static Certificate certificate(Zhian node) {
        try {
            KeyStore store = KeyStore.getInstance(
                    node.data().resolve("secrets/https.p12").toFile(),
                    node.password("https").toCharArray());
            return store.getCertificate("zhian");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(Zhian node) {
        try {
            String lines =
                    Base64.getMimeEncoder().encodeToString(certificate(node).getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the proxy's own. */
    private static void certificate(Path folder) throws IOException {
        Process openssl = new ProcessBuilder(List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=zhian.example.cn",
                        "-keyout",
                        folder.resolve("zhian.key").toString(),
                        "-out",
                        folder.resolve("zhian.crt").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.out").toFile())
                .start();
        if (openssl.onExit().join().exitValue() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("openssl.out")));
        }
    }

    private static String main(Path folder) {
        return """
                load_module %s/ngx_stream_module.so;
                daemon off;
                pid %2$s/pid;
                error_log %2$s/error.log;
                events {}
                http {
                    access_log %2$s/access.log;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/zhian.conf;
                }
                stream {
                    include %2$s/zhian-exchange.conf;
                }
                """.formatted(MODULES, folder);
    }

    private static String pages(Path folder, TwoNodes nodes, int port) throws IOException {
        return shipped("zhian.conf")
                .replace("node1.internal:8443", "127.0.0.1:" + nodes.one().port("https"))
                .replace("node2.internal:8443", "127.0.0.1:" + nodes.other().port("https"))
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("/etc/nginx/tls", folder.toString());
    }

    private static String exchange(TwoNodes nodes, int port) throws IOException {
        return shipped("zhian-exchange.conf")
                .replace("node1.internal:9443", "127.0.0.1:" + nodes.one().port("https"))
                .replace("node2.internal:9443", "127.0.0.1:" + nodes.other().port("https"))
                .replace("listen 9443", "listen 127.0.0.1:" + port);
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(
                Zhian.home().resolve("server-config/cluster/nginx").resolve(file));
    }

    private static boolean listens(Process process, int port, Path out) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            if (!process.isAlive()) {
                throw new AssertionError(read(out));
            }
            // Not yet.
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("nginx does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
