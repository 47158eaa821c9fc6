package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path directory;

    private final List<PortClaims> claims = new ArrayList<>();

    @AfterEach
    void giveUpClaims() throws IOException {
        for (PortClaims claim : claims) {
            claim.close();
        }
    }

    @Test
    void takesAFreePortAskedFor() throws IOException {
        int port = freePort();

        assertThat(ports().choose("http", Optional.of(port), 8080, Ports.Use.TCP_LOOPBACK), is(port));
    }

    @Test
    void failsWhenThePortAskedForIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LaunchFailure failure = assertThrows(
                    LaunchFailure.class,
                    () -> ports().choose("http", Optional.of(taken.getLocalPort()), 8080, Ports.Use.TCP_LOOPBACK));

            assertThat(failure.exitCode(), is(ExitCode.PORT));
            assertThat(failure.getMessage(), containsString(Integer.toString(taken.getLocalPort())));
        }
    }

    @Test
    void noticesAListenerOnAllAddresses() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThrows(
                    LaunchFailure.class,
                    () -> ports().choose("http", Optional.of(taken.getLocalPort()), 8080, Ports.Use.TCP_LOOPBACK));
        }
    }

    @Test
    void searchesUpwardsFromATakenDefault() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = ports().choose("http", Optional.empty(), taken.getLocalPort(), Ports.Use.TCP_ALL);

            assertThat(port, is(greaterThan(taken.getLocalPort())));
        }
    }

    @Test
    void probesUdpAsUdp() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(0)) {
            int number = taken.getLocalPort();

            assertThat(ports().choose("device", Optional.empty(), number, Ports.Use.UDP), is(greaterThan(number)));
            LaunchFailure failure = assertThrows(
                    LaunchFailure.class, () -> ports().choose("device", Optional.of(number), 60001, Ports.Use.UDP));
            assertThat(failure.getMessage(), containsString("/udp"));
        }
    }

    @Test
    void givesNoPortTwiceInOneStart() throws IOException {
        Ports ports = ports();
        int first = freePort();

        int http = ports.choose("http", Optional.empty(), first, Ports.Use.TCP_LOOPBACK);
        int https = ports.choose("https", Optional.empty(), first, Ports.Use.TCP_ALL);

        assertThat(https, is(greaterThan(http)));
    }

    @Test
    void keepsItsPortOverARestart() throws IOException {
        int earlier = freePort();
        Ports first = ports();
        first.choose("http", Optional.of(earlier), 8080, Ports.Use.TCP_LOOPBACK);
        first.save();

        assertThat(ports().choose("http", Optional.empty(), 20_000, Ports.Use.TCP_LOOPBACK), is(earlier));
        assertThat(ports().last("http"), is(Optional.of(earlier)));
    }

    @Test
    void forgetsAPortThatIsNotUsedAnyMore() throws IOException {
        Ports first = ports();
        first.choose("exchange", Optional.of(freePort()), 0, Ports.Use.TCP_ALL);
        first.save();
        Ports next = ports();
        next.forget("exchange");
        next.save();

        assertThat(ports().last("exchange"), is(Optional.empty()));
    }

    @Test
    void givesUpARememberedPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ports first = ports();
            first.choose("http", Optional.of(freePort()), 8080, Ports.Use.TCP_LOOPBACK);
            first.save();
            PrivateFiles.write(directory.resolve("ports.properties"), "http=" + taken.getLocalPort() + "\n");

            int port = ports().choose("http", Optional.empty(), 20_000, Ports.Use.TCP_LOOPBACK);

            assertThat(port == taken.getLocalPort(), is(false));
        }
    }

    @Test
    void leavesAloneWhatAnotherLauncherIsAboutToUse() throws IOException {
        int first = freePort();
        Path common = directory.resolve("ports.lock");
        try (PortClaims one = PortClaims.open(common)) {
            int port = new Ports(directory.resolve("one"), one)
                    .choose("http", Optional.empty(), first, Ports.Use.TCP_LOOPBACK);

            try (PortClaims other = PortClaims.open(common)) {
                assertThat(
                        new Ports(directory.resolve("other"), other)
                                .choose("http", Optional.empty(), port, Ports.Use.TCP_LOOPBACK),
                        is(greaterThan(port)));
            }
            assertThat(one.count(), is(1));
        }
    }

    private Ports ports() {
        claims.add(PortClaims.open(directory.resolve("claims-" + claims.size())));
        return new Ports(directory.resolve("ports.properties"), claims.get(claims.size() - 1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
