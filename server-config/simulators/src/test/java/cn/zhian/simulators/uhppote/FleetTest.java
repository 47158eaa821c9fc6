package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets of the loopback address. */
class FleetTest {

    private static final long FIRST = FleetPlan.DEMO_SERIAL;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SHORT_MILLIS = 150;

    private Fleet fleet;
    private DatagramSocket client;

    @BeforeEach
    void openClient() throws IOException {
        client = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        client.setSoTimeout(PATIENCE_MILLIS);
        fleet = Fleet.start(FleetPlan.of(3));
    }

    @AfterEach
    void closeAll() {
        fleet.close();
        client.close();
    }

    @Test
    void answersBySerialOnOneSharedPort() throws IOException {
        for (long serial = FIRST; serial < FIRST + 3; serial++) {
            send(Frame.of(Functions.GET_DEVICE, serial));
            assertThat(receive().serial(), is(serial));
        }
        assertThat(fleet.port(FIRST), is(fleet.port(FIRST + 2)));
    }

    @Test
    void answersDiscoveryByEveryController() throws IOException {
        send(Frame.of(Functions.GET_DEVICE, 0));
        assertThat(
                List.of(receive().serial(), receive().serial(), receive().serial()),
                containsInAnyOrder(FIRST, FIRST + 1, FIRST + 2));
    }

    @Test
    void pushesEventsFromItsPortToTheListenerThatWasSet() throws IOException {
        send(Frame.of(Functions.SET_LISTENER, FIRST)
                .raw(8, client.getLocalAddress().getAddress())
                .u16(12, client.getLocalPort()));
        assertThat(receive().bool(8), is(true));
        fleet.controller(FIRST).swipe(1234, 2);
        DatagramPacket packet = packet();
        Frame event = frame(packet);
        assertThat(packet.getPort(), is(fleet.port(FIRST)));
        assertThat(List.of((long) event.code(), event.serial(), event.u32(16)), is(List.of(0x20L, FIRST, 1234L)));
    }

    @Test
    void gapIsReadBackAfterTimeOffTheNet() throws IOException {
        fleet.controller(FIRST).goOffNet();
        fleet.controller(FIRST).swipe(1234, 2);
        send(Frame.of(Functions.GET_EVENT, FIRST).u32(8, 1));
        assertSilence();
        fleet.controller(FIRST).comeBack();
        send(Frame.of(Functions.GET_EVENT, FIRST).u32(8, 1));
        assertThat(receive().u32(16), is(1234L));
    }

    @Test
    void givesEachControllerItsOwnPortsIfAsked() throws IOException {
        try (Fleet own = Fleet.start(FleetPlan.of(2).size(2, List.of(0, 0)))) {
            byte[] discovery = Frame.of(Functions.GET_DEVICE, 0).bytes();
            client.send(new DatagramPacket(discovery, discovery.length, own.address(FIRST + 1)));
            assertThat(receive().serial(), is(FIRST + 1));
            assertThat(
                    tcp(own.address(FIRST), Frame.of(Functions.GET_TIME, FIRST)).map(Frame::serial),
                    is(Optional.of(FIRST)));
            assertSilence();
        }
    }

    @Test
    void answersOneRequestPerTcpConnection() throws IOException {
        Optional<Frame> reply = tcp(fleet.address(FIRST), Frame.of(Functions.GET_DEVICE, FIRST + 1));
        assertThat(reply.map(Frame::serial), is(Optional.of(FIRST + 1)));
    }

    @Test
    void answersTcpRequestThatComesInPieces() throws IOException {
        byte[] request = Frame.of(Functions.GET_TIME, FIRST).bytes();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fleet.port(FIRST))) {
            socket.setTcpNoDelay(true);
            for (byte single : request) {
                socket.getOutputStream().write(single);
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            assertThat(socket.getInputStream().readAllBytes().length, is(Frame.LENGTH));
        }
    }

    @Test
    void repliesLateIfSlow() throws IOException {
        fleet.controller(FIRST).faults().slowReplies(200);
        long sent = System.nanoTime();
        send(Frame.of(Functions.GET_TIME, FIRST));
        receive();
        assertThat((System.nanoTime() - sent) / 1_000_000, greaterThanOrEqualTo(200L));
    }

    @Test
    void refusesPortInUseAndFreesWhatItTook() throws IOException {
        int taken = fleet.port(FIRST);
        FleetPlan plan = FleetPlan.of(2).size(2, List.of(0, taken));
        assertThrows(IOException.class, () -> Fleet.start(plan));
        fleet.close();
        try (Fleet again = Fleet.start(FleetPlan.of(1).ports(List.of(taken)))) {
            assertThat(again.port(FIRST), is(taken));
        }
    }

    private static Optional<Frame> tcp(InetSocketAddress address, Frame request) throws IOException {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.bytes());
            return Frame.read(socket.getInputStream().readAllBytes());
        }
    }

    private void send(Frame request) throws IOException {
        byte[] bytes = request.bytes();
        client.send(new DatagramPacket(bytes, bytes.length, fleet.address(FIRST)));
    }

    private Frame receive() throws IOException {
        return frame(packet());
    }

    private DatagramPacket packet() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        client.receive(packet);
        return packet;
    }

    private void assertSilence() throws IOException {
        client.setSoTimeout(SHORT_MILLIS);
        assertThrows(SocketTimeoutException.class, this::packet);
        client.setSoTimeout(PATIENCE_MILLIS);
    }

    private static Frame frame(DatagramPacket packet) {
        return Frame.read(Arrays.copyOf(packet.getData(), packet.getLength())).orElseThrow();
    }
}
