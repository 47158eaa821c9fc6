package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.certificate.KeyFiles;
import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A platform above asks for a certificate in the handshake")
class TierCertificateTest {
    private static final List<OutRecord> BATCH = List.of(Records.resident(1, 1), Records.pass(2));

    @TempDir
    static Path folder;

    private static Path server;
    private static Path client;
    private static Path stranger;
    private static Path serverOnly;
    private static Path issued;
    private static Path issuer;

    @BeforeAll
    static void make() {
        KeyFiles keys = new KeyFiles(folder);
        server = keys.make("server", "serverAuth");
        client = keys.make("client", "serverAuth,clientAuth");
        stranger = keys.make("stranger", "clientAuth");
        serverOnly = keys.issued("server-only", "issuer", "serverAuth");
        issued = keys.issued("issued", "issuer", "clientAuth");
        issuer = keys.store("issuer");
    }

    private static OwnCertificate own(Path store) throws Exception {
        return OwnCertificate.read(store, KeyFiles.PASSWORD);
    }

    private static FakeParent parent(String protocol, Path trusted) throws IOException {
        return new FakeParent(KeyFiles.server(server, trusted), protocol);
    }

    private static int push(FakeParent parent, OwnCertificate own, byte[] pinned) throws TierFailed {
        return push(parent.address(), parent.publicKey(), own, pinned, Clock.systemUTC());
    }

    private static int push(String address, byte[] publicKey, OwnCertificate own, byte[] pinned, Clock clock)
            throws TierFailed {
        KeyPair keys = Signing.pair();
        OwnKey key =
                new OwnKey(3, keys.getPublic().getEncoded(), keys.getPrivate().getEncoded());
        ParentAccess access =
                new ParentAccess(address, Optional.of(pinned), Records.PLATFORM, key, Optional.of(publicKey));
        return new TierClient(clock, own).push(access, BATCH).size();
    }

    private static TierFailed failure(FakeParent parent, OwnCertificate own) {
        return assertThrows(TierFailed.class, () -> push(parent, own, KeyFiles.sha256(server)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void showsItsCertificate(String protocol) throws Exception {
        try (FakeParent parent = parent(protocol, client)) {
            assertThat(push(parent, own(client), KeyFiles.sha256(server)), is(BATCH.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void showsAnIssuedCertificateToWhoTrustsThatOneAndNotItsIssuer(String protocol) throws Exception {
        try (FakeParent parent = parent(protocol, issued)) {
            assertThat(push(parent, own(issued), KeyFiles.sha256(server)), is(BATCH.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void saysThatItsCertificateIsNotTaken(String protocol) throws Exception {
        try (FakeParent parent = parent(protocol, client)) {
            TierFailed strange = failure(parent, own(stranger));
            assertThat(strange.trouble(), is(Trouble.OWN_CERTIFICATE));
            assertThat(strange.detail(), is(""));
            TierFailed none = failure(parent, OwnCertificate.none());
            assertThat(none.trouble(), is(Trouble.OWN_CERTIFICATE));
            assertThat(none.detail(), is("this platform has none"));
        }
        try (FakeParent parent = parent(protocol, issuer)) {
            assertThat(push(parent, own(issued), KeyFiles.sha256(server)), is(BATCH.size()));
            TierFailed forServers = failure(parent, own(serverOnly));
            assertThat(forServers.trouble(), is(Trouble.OWN_CERTIFICATE));
            assertThat(forServers.detail(), is("not made for clients (extendedKeyUsage)"));
        }
    }

    @Test
    void saysThatItsCertificateIsOver() throws Exception {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(1_000));
        assertThat(own(client).flaw(later.instant()).orElse("").startsWith("over since "), is(true));
        assertThat(own(client).flaw(Clock.systemUTC().instant()), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tellsAWrongServerFromThat(String protocol) throws Exception {
        try (FakeParent parent = parent(protocol, client)) {
            TierFailed failure =
                    assertThrows(TierFailed.class, () -> push(parent, own(client), KeyFiles.sha256(stranger)));
            assertThat(failure.trouble(), is(Trouble.CERTIFICATE));
        }
    }

    @Test
    void takesAServerThatEndsInTheHandshakeForOneThatIsAway() throws Exception {
        try (ServerSocket dying = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> closeAll(dying), "dying-server");
            thread.setDaemon(true);
            thread.start();
            String address = "https://127.0.0.1:" + dying.getLocalPort();
            byte[] any = Signing.pair().getPublic().getEncoded();
            OwnCertificate own = own(client);
            TierFailed failure = assertThrows(
                    TierFailed.class, () -> push(address, any, own, KeyFiles.sha256(server), Clock.systemUTC()));
            assertThat(failure.trouble(), is(Trouble.UNREACHABLE));
        }
    }

    private static void closeAll(ServerSocket dying) {
        try {
            while (true) {
                try (Socket connection = dying.accept()) {
                    connection.getInputStream().read();
                }
            }
        } catch (IOException e) {
            // The test closed it.
        }
    }
}
