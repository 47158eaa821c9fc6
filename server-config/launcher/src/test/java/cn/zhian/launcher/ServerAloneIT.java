package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The server alone, with database and broker given by URL and password file")
class ServerAloneIT {
    @TempDir
    Path directory;

    @Test
    void servesWithWhatOthersRunAndLeavesThemRunning() throws Exception {
        try (LauncherProcess database = only("database");
                LauncherProcess broker = only("broker");
                LauncherProcess server = server(database, broker)) {
            server.awaitReady();

            assertThat(text(server.url()), containsString("served"));
            assertThat(log(), containsString(asTold(broker)));
            assertThat("no database of its own", Files.exists(data("server").resolve("run/database.pid")), is(false));
            for (LauncherProcess other : List.of(database, broker)) {
                String part = other == database ? "database" : "broker";
                String password = other.password(part + "-password");
                assertThat(server.commandLines(), not(containsString(password)));
            }

            assertThat(server.stop(), is(0));

            assertThat(database.child("database").isAlive(), is(true));
            ExternalServers.requireBroker(
                    new Endpoint(broker.url(), "zhian", broker.password("broker-password")), Duration.ofSeconds(5));
        }
    }

    @Test
    void endsWhenThePasswordIsWrong() throws Exception {
        Path layout = SmallLayout.create(directory.resolve("micro"));
        Path wrong = Files.writeString(directory.resolve("wrong"), "nonsense\n");
        try (LauncherProcess database = only("database");
                LauncherProcess server = start(
                        "server",
                        Stream.of(
                                        new String[] {"--set", "zhian.micro=" + layout},
                                        named("database", database.url(), wrong),
                                        named("broker", "tcp://127.0.0.1:1", wrong))
                                .flatMap(Stream::of)
                                .toArray(String[]::new))) {
            assertThat(server.awaitEnd(), is(ExitCode.DATABASE.number()));

            assertThat(String.join("\n", server.lines()), containsString("The database refuses"));
        }
    }

    private LauncherProcess only(String part) throws Exception {
        LauncherProcess launcher = start(part);
        launcher.awaitReady();
        return launcher;
    }

    private LauncherProcess server(LauncherProcess database, LauncherProcess broker) throws Exception {
        Path layout = SmallLayout.create(directory.resolve("micro"));
        return start(
                "server",
                Stream.of(
                                new String[] {"--set", "zhian.micro=" + layout, "--set", "zhian.server.heap=512m"},
                                named("database", database.url(), passwordFile("database")),
                                named("broker", broker.url(), passwordFile("broker")))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private static String[] named(String part, String url, Path passwordFile) {
        String prefix = "zhian." + part;
        return new String[] {
            "--set", prefix + ".url=" + url,
            "--set", prefix + ".user=zhian",
            "--set", prefix + ".password.file=" + passwordFile
        };
    }

    private LauncherProcess start(String part, String... more) throws Exception {
        return LauncherProcess.start(
                data(part),
                Stream.concat(Stream.of("--only", part), Stream.of(more)).toArray(String[]::new));
    }

    private Path data(String part) {
        return directory.resolve(part);
    }

    private Path passwordFile(String part) {
        return data(part).resolve("secrets").resolve(part + "-password");
    }

    private String log() throws Exception {
        return Files.readString(data("server").resolve("logs/server.log"));
    }

    private static String asTold(LauncherProcess broker) throws Exception {
        URI address = URI.create(broker.url());
        return TellingAdapter.told(
                "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory",
                "host=" + address.getHost() + ";port=" + address.getPort(),
                "zhian",
                broker.password("broker-password"));
    }

    private static String text(String url) throws Exception {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
