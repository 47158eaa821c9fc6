package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalServersTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path directory;

    @Test
    void usesTheEmbeddedServersUnlessOthersAreNamed() {
        ExternalServers external = new ExternalServers(new Settings(Map.of(), Map.of()));

        assertThat(external.database(), is(Optional.empty()));
        assertThat(external.broker(), is(Optional.empty()));
    }

    @Test
    void takesThePasswordFromAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "hidden\n");

        Endpoint broker = new ExternalServers(settings("zhian.broker.password.file", file.toString()))
                .broker()
                .orElseThrow();

        assertThat(broker, is(new Endpoint("tcp://broker:61616", "zhian", "hidden")));
        assertThat(broker.toString(), not(containsString("hidden")));
    }

    @Test
    void refusesAServerWithoutPassword() {
        ExternalServers external = new ExternalServers(settings("zhian.x", "y"));

        LaunchFailure failure = assertThrows(LaunchFailure.class, external::broker);

        assertThat(failure.exitCode(), is(ExitCode.USAGE));
        assertThat(failure.getMessage(), containsString("zhian.broker.password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "tcp://broker", "tcp://a b:1", "61616", "tcp://a:1,", "tcp://a:1,b"})
    void refusesABrokerWithoutHostOrPort(String url) {
        Endpoint broker = new Endpoint(url, "zhian", "hidden");

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> ExternalServers.brokerAddresses(broker));

        assertThat(failure.exitCode(), is(ExitCode.USAGE));
    }

    @Test
    void oneOfSeveralBrokersIsEnough() throws IOException {
        try (ServerSocket serving = new ServerSocket(0)) {
            String url = "tcp://127.0.0.1:" + closedPort() + ", tcp://127.0.0.1:" + serving.getLocalPort();
            ExternalServers.requireBroker(new Endpoint(url, "zhian", "hidden"), Duration.ofSeconds(20));
        }
    }

    @Test
    void givesUpOnABrokerThatDoesNotAnswer() throws IOException {
        Endpoint broker = new Endpoint("tcp://127.0.0.1:" + closedPort(), "zhian", "hidden");

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> ExternalServers.requireBroker(broker, SHORT));

        assertThat(failure.exitCode(), is(ExitCode.BROKER));
    }

    @Test
    void givesUpOnADatabaseThatDoesNotAnswer() throws IOException {
        Endpoint database =
                new Endpoint("jdbc:mariadb://127.0.0.1:" + closedPort() + "/zhian?x=hidden", "zhian", "hidden");

        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> ExternalServers.requireDatabase(database, SHORT));

        assertThat(failure.exitCode(), is(ExitCode.DATABASE));
        assertThat(failure.getMessage(), not(containsString("hidden")));
    }

    private static Settings settings(String key, String value) {
        return new Settings(
                Map.of("zhian.broker.url", "tcp://broker:61616", "zhian.broker.user", "zhian", key, value), Map.of());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
