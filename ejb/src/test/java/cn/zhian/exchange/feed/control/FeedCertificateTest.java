package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.certificate.KeyFiles;
import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.feed.entity.FeedRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A government's platform asks for a certificate in the handshake")
class FeedCertificateTest {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String TYPE = "javax.net.ssl.trustStoreType";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final Map<String, String> BEFORE = new HashMap<>();

    @TempDir
    static Path folder;

    private static KeyFiles keys;

    private final AtomicReference<Principal> shown = new AtomicReference<>();
    private HttpsServer platform;

    /** This Java trusts the platform's server, as its administrator would make it. */
    @BeforeAll
    static void trust() {
        keys = new KeyFiles(folder);
        keys.make("platform", "serverAuth");
        keys.make("own", "clientAuth");
        keys.make("stranger", "clientAuth");
        property(STORE, keys.trusting("trusted", keys.store("platform")).toString());
        property(TYPE, "PKCS12");
        property(PASSWORD, new String(KeyFiles.PASSWORD));
    }

    private static void property(String name, String value) {
        BEFORE.put(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    @AfterAll
    static void restore() {
        BEFORE.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @BeforeEach
    void start() throws IOException {
        SSLContext context = KeyFiles.server(keys.store("platform"), keys.store("own"));
        platform = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        platform.createContext("/", this::answer);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        shown.set(((com.sun.net.httpserver.HttpsExchange) exchange)
                .getSSLSession()
                .getPeerPrincipal());
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private int send(OwnCertificate own) throws PushFailed {
        URI address = URI.create("https://127.0.0.1:" + platform.getAddress().getPort() + "/");
        FeedRequest request = new FeedRequest("POST", address, Map.of("Content-Type", "text/plain"), new byte[10]);
        return new FeedHttp(own).send(request, Duration.ofSeconds(20), 1000).status();
    }

    @Test
    void isShownTheOneOfThisPlatform() throws Exception {
        assertThat(send(OwnCertificate.read(keys.store("own"), KeyFiles.PASSWORD)), is(200));
        assertThat(shown.get().getName(), is("CN=own"));
    }

    @Test
    void doesNotTakeAnotherAndTheTargetSaysSo() throws Exception {
        OwnCertificate stranger = OwnCertificate.read(keys.store("stranger"), KeyFiles.PASSWORD);
        for (OwnCertificate one : new OwnCertificate[] {stranger, OwnCertificate.none()}) {
            PushFailed failed = assertThrows(PushFailed.class, () -> send(one));
            assertThat(failed.getMessage(), containsString("does not accept the certificate"));
            assertThat(failed.retryable(), is(false));
        }
    }

    @Test
    void isItselfNotTheRightOne() {
        System.setProperty(
                STORE, keys.trusting("others", keys.store("stranger")).toString());
        try {
            PushFailed failed = assertThrows(PushFailed.class, () -> send(OwnCertificate.none()));
            assertThat(failed.getMessage(), containsString("can not show that it is the right one"));
        } finally {
            System.setProperty(STORE, keys.store("trusted").toString());
        }
    }
}
