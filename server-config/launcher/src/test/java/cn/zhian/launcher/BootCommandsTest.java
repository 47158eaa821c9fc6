package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootCommandsTest {
    private static final List<URI> ONE = List.of(URI.create("tcp://127.0.0.1:61616"));

    @TempDir
    Path directory;

    private MicroLayout layout;

    @BeforeEach
    void layOut() throws IOException {
        Path root = Files.createDirectory(directory.resolve("micro layout"));
        Files.createDirectories(root.resolve("app"));
        Files.createDirectories(root.resolve("adapters"));
        Files.createFile(root.resolve("payara-micro.jar"));
        for (String name : List.of("alarm", "artemis", "uhppote")) {
            Files.createFile(root.resolve("adapters/" + name + ".rar"));
        }
        layout = new MicroLayout(root);
    }

    @Test
    void deploysTheBrokersAdapterFirstAndTheApplicationLast() {
        assertThat(
                lines(BootCommands.afterBoot(layout, ONE)),
                contains(
                        startsWith("create-resource-adapter-config --property ConnectionParameters=host\\="),
                        startsWith("deploy --name artemis "),
                        startsWith("deploy --name alarm "),
                        is("create-resource-adapter-config --property listenHost=${MPCONFIG\\=zhian.device.host}"
                                + ":listenPort=${MPCONFIG\\=zhian.uhppote.port} uhppote"),
                        startsWith("deploy --name uhppote "),
                        startsWith("deploy --name zhian --contextroot / ")));
    }

    @Test
    void namesEveryBrokerOfSeveral() {
        List<URI> pair = List.of(URI.create("tcp://one:61616"), URI.create("tcp://other:61617"));
        assertThat(
                lines(BootCommands.afterBoot(layout, pair)).get(0),
                allOf(
                        containsString("ConnectionParameters=host\\=one;port\\=61616,host\\=other;port\\=61617:"),
                        containsString(":HA=true:"),
                        containsString("NettyConnectorFactory,org.apache.activemq.artemis")));
    }

    @Test
    void quotesPathsWithSpaces() {
        assertThat(
                lines(BootCommands.afterBoot(layout, ONE)),
                hasItem("deploy --name zhian --contextroot / \"" + layout.application() + '"'));
    }

    @Test
    void bindsHttpToLoopbackOnly() {
        assertThat(
                lines(BootCommands.beforeBoot(settings())), hasItem(containsString("http-listener.address=127.0.0.1")));
    }

    @Test
    void opensNoListenerForPlatformsUnlessItIsAskedFor() {
        assertThat(BootCommands.exchange(settings()), is(""));
    }

    @Test
    void asksForCertificatesWherePlatformsComeIn() {
        List<String> commands = lines(BootCommands.exchange(settings(
                Optional.of(new ExchangeListener(9443, directory.resolve("their trust.p12"), "trust-secret")))));

        String ssl = "configs.config.server-config.network-config.protocols.protocol.exchange-listener.ssl.";
        assertThat(commands, hasItem("set " + ssl + "client-auth=need"));
        assertThat(commands, hasItem("set \"" + ssl + "trust-store=" + directory.resolve("their trust.p12") + '"'));
        assertThat(commands, hasItem("set " + ssl + "trust-store-password=trust-secret"));
        assertThat(commands, hasItem("set " + ssl + "key-store-password=https-secret"));
        assertThat(
                commands.get(commands.size() - 1),
                allOf(startsWith("create-network-listener"), containsString("--listenerport=9443 ")));
    }

    @Test
    void writesNoPasswordOfTheBroker() {
        assertThat(BootCommands.afterBoot(layout, ONE), not(containsString("broker-secret")));
        assertThat(BootCommands.beforeBoot(settings()), not(containsString("broker-secret")));
    }

    @Test
    void namesWhatHasNotBeenBuilt() throws IOException {
        Files.delete(layout.root().resolve("adapters/uhppote.rar"));

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> layout.require());

        assertThat(failure.exitCode(), is(ExitCode.NOT_BUILT));
        assertThat(failure.getMessage(), containsString("uhppote.rar"));
    }

    private ServerSettings settings() {
        return settings(Optional.empty());
    }

    private ServerSettings settings(Optional<ExchangeListener> exchange) {
        return new ServerSettings(
                layout,
                8080,
                8443,
                directory.resolve("https.p12"),
                exchange,
                Map.of(),
                Map.of(ServerSettings.KEY_STORE_PASSWORD, "https-secret", "zhian.broker.password", "broker-secret"),
                ONE,
                List.of(),
                Duration.ofSeconds(1));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
