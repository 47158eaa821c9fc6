package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything real: MariaDB, Artemis and Payara Micro, with a page and adapters made for the test. */
class WholeInstanceIT {
    @TempDir
    Path directory;

    private Path layout;

    @BeforeEach
    void layOut() throws Exception {
        layout = SmallLayout.create(directory.resolve("micro"));
    }

    @Test
    void servesUntilItIsStopped() throws Exception {
        try (LauncherProcess instance = started()) {
            assertThat(text(URI.create(instance.url())), containsString("served"));
            servesHttpsWithItsOwnCertificate(instance);
            answersHttpOnLoopbackOnly(instance);
            tellsTheAdapterWhereTheBrokerIs(instance);
            showsNoPassword(instance);
            List<ProcessHandle> children = List.of(instance.child("database"), instance.child("server"));

            assertThat(instance.stop(), is(0));

            assertThat(children.stream().filter(ProcessHandle::isAlive).toList(), is(empty()));
            assertThat(log("server"), containsString("TellingAdapter stops"));
            assertThat(log("database"), containsString("Shutdown complete"));
            assertThat(pidFiles(), is(empty()));
        }
    }

    @Test
    void startsTheServerAgainWhenItDies() throws Exception {
        try (LauncherProcess instance = started()) {
            ProcessHandle first = instance.child("server");
            first.destroyForcibly();

            instance.awaitReady();

            assertThat(instance.child("server").pid(), is(not(first.pid())));
            assertThat(text(URI.create(instance.url())), containsString("served"));
        }
    }

    @Test
    void startsTheServerAgainWhenItDiesWhileStarting() throws Exception {
        try (LauncherProcess instance = start()) {
            instance.awaitChild("server").destroyForcibly();

            instance.awaitReady();

            assertThat(
                    String.join("\n", instance.lines()),
                    containsString("The server ended with exit code 137 while starting"));
            assertThat(text(URI.create(instance.url())), containsString("served"));
        }
    }

    @Test
    void leavesNoServerBehindWhenTheLauncherIsKilled() throws Exception {
        try (LauncherProcess instance = started()) {
            ProcessHandle server = instance.child("server");

            instance.kill();

            server.onExit().get(30, TimeUnit.SECONDS);
        }
        try (LauncherProcess again = started()) {
            assertThat(text(URI.create(again.url())), containsString("served"));
        }
    }

    @Test
    void endsWhenAnAdapterDoesNotStart() throws Exception {
        try (LauncherProcess instance = start("--set", "zhian.test.adapter=fails")) {
            assertThat(instance.awaitEnd(), is(ExitCode.SERVER.number()));

            assertThat(String.join("\n", instance.lines()), containsString("The server refused command \"deploy\""));
            assertThat(pidFiles(), is(empty()));
        }
    }

    @Test
    void tellsWhatTheServerSaidLastWhenItEndsWhileStarting() throws Exception {
        try (LauncherProcess instance = start("--set", "zhian.server.options=-XX:+NoSuchOption")) {
            assertThat(instance.awaitEnd(), is(ExitCode.SERVER.number()));

            String told = String.join("\n", instance.lines());
            assertThat(told, containsString("The server ended with exit code 1 while starting"));
            assertThat(told, containsString("Unrecognized VM option 'NoSuchOption'"));
            assertThat(told, containsString("starting it again (2 of 2)"));
            assertThat(pidFiles(), is(empty()));
        }
    }

    private void servesHttpsWithItsOwnCertificate(LauncherProcess instance) throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection)
                URI.create("https://localhost:" + port("https") + "/").toURL().openConnection();
        connection.setSSLSocketFactory(trusting(instance).getSocketFactory());

        assertThat(body(connection), containsString("served"));
    }

    private void answersHttpOnLoopbackOnly(LauncherProcess instance) throws Exception {
        int port = URI.create(instance.url()).getPort();
        for (InetAddress address : otherAddresses()) {
            assertThrows(ConnectException.class, () -> connect(address, port));
        }
    }

    private void tellsTheAdapterWhereTheBrokerIs(LauncherProcess instance) throws Exception {
        String expected = TellingAdapter.told(
                "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory",
                "host=127.0.0.1;port=" + port("broker"),
                "zhian",
                instance.password("broker-password"));

        assertThat(log("server"), containsString(expected + " reconnectAttempts=-1 retryInterval=500"));
    }

    private void showsNoPassword(LauncherProcess instance) throws Exception {
        for (String name : List.of("database-password", "broker-password", "https-password")) {
            String password = instance.password(name);
            assertThat(instance.commandLines(), not(containsString(password)));
            for (String log : List.of("server", "database", "launcher")) {
                assertThat(log(log), not(containsString(password)));
            }
        }
    }

    private LauncherProcess started() throws Exception {
        LauncherProcess launcher = start();
        launcher.awaitReady();
        return launcher;
    }

    private LauncherProcess start(String... more) throws IOException {
        String[] options = {"--set", "zhian.micro=" + layout, "--set", "zhian.server.heap=512m"};
        return LauncherProcess.start(
                data(), Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
    }

    private Path data() {
        return directory.resolve("data of one");
    }

    private String log(String name) throws IOException {
        return Files.readString(data().resolve("logs").resolve(name + ".log"));
    }

    private List<Path> pidFiles() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("run"))) {
            return files.toList();
        }
    }

    private int port(String name) throws IOException {
        Properties ports = new Properties();
        try (InputStream in = Files.newInputStream(data().resolve("ports.properties"))) {
            ports.load(in);
        }
        return Integer.parseInt(ports.getProperty(name));
    }

    private SSLContext trusting(LauncherProcess instance) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(data().resolve("secrets/https.p12"))) {
            own.load(in, instance.password("https-password").toCharArray());
        }
        Certificate certificate = own.getCertificate("zhian");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("zhian", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    private static String text(URI uri) throws IOException {
        return body((HttpURLConnection) uri.toURL().openConnection());
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
