package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Garbage never stops a controller. */
class FuzzTest {

    private static final long FIRST = FleetPlan.DEMO_SERIAL;
    private static final int ROUNDS = 12_000;
    private static final int BURST = 40;
    private static final int CODES = 256;
    private static final int MTU = 1400;
    private static final int PATIENCE_MILLIS = 5_000;

    @Test
    void keepsAnsweringBetweenRandomDatagrams() throws IOException {
        Random random = new Random(42);
        try (Fleet fleet = Fleet.start(FleetPlan.of(3));
                DatagramSocket attacker = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.setSoTimeout(PATIENCE_MILLIS);
            for (int i = 1; i <= ROUNDS; i++) {
                byte[] bytes = anyDatagram(random);
                attacker.send(new DatagramPacket(bytes, bytes.length, fleet.address(FIRST)));
                if (i % BURST == 0) {
                    assertThat(ping(fleet, client), is(FIRST + 2));
                }
            }
        }
    }

    @Test
    void keepsAnsweringBetweenRandomTcpStreams() throws IOException {
        Random random = new Random(44);
        try (Fleet fleet = Fleet.start(FleetPlan.of(3));
                DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.setSoTimeout(PATIENCE_MILLIS);
            for (int i = 0; i < 300; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fleet.port(FIRST))) {
                    socket.getOutputStream().write(anyDatagram(random));
                }
            }
            assertThat(ping(fleet, client), is(FIRST + 2));
        }
    }

    @Test
    void takesEveryFunctionWithRandomFields() {
        Random random = new Random(43);
        List<byte[]> pushed = new ArrayList<>();
        ManualClock clock = new ManualClock(Bench.START);
        Controller controller =
                new Controller(new ControllerSpec(FIRST, 4, 50, 1), clock, (datagram, to) -> pushed.add(datagram));
        int answered = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = anyRequest(random, FIRST);
            if (random.nextBoolean()) {
                // Small numbers and the magic word get further than pure noise.
                System.arraycopy(Frame.of(0, 0).u32(8, Frame.MAGIC).slice(8, 4), 0, bytes, 8, 4);
                Arrays.fill(bytes, 12 + random.nextInt(8), 40, (byte) random.nextInt(4));
            }
            answered += controller.answer(bytes).isPresent() ? 1 : 0;
            controller.swipe(random.nextInt(10), 1 + random.nextInt(4));
            controller.tick();
            clock.advance(Duration.ofSeconds(random.nextInt(600)));
        }
        assertThat(answered, greaterThan(ROUNDS / 20));
        pushed.forEach(datagram -> assertThat(datagram.length, is(Frame.LENGTH)));
    }

    private static long ping(Fleet fleet, DatagramSocket client) throws IOException {
        byte[] bytes = Frame.of(Functions.GET_DEVICE, FIRST + 2).bytes();
        client.send(new DatagramPacket(bytes, bytes.length, fleet.address(FIRST)));
        DatagramPacket reply = new DatagramPacket(new byte[MTU], MTU);
        client.receive(reply);
        return Frame.read(Arrays.copyOf(reply.getData(), reply.getLength()))
                .orElseThrow()
                .serial();
    }

    private static byte[] anyDatagram(Random random) {
        if (random.nextInt(4) == 0) {
            byte[] bytes = new byte[random.nextInt(MTU)];
            random.nextBytes(bytes);
            return bytes;
        }
        byte[] bytes = anyRequest(random, FIRST + random.nextInt(4));
        if ((bytes[1] & 0xFF) == Functions.SET_LISTENER) {
            // A random listener would have events sent to a stranger's address.
            bytes[1] = Functions.STATUS;
        }
        return bytes;
    }

    private static byte[] anyRequest(Random random, long serial) {
        byte[] bytes = new byte[Frame.LENGTH];
        random.nextBytes(bytes);
        int code = random.nextBoolean() ? random.nextInt(CODES) : random.nextInt(CODES / 2) * 2;
        System.arraycopy(Frame.of(code, serial).slice(0, 8), 0, bytes, 0, 8);
        return bytes;
    }
}
