package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.device.api.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One request per connection, exactly 64 bytes, whole or in pieces. */
class TcpTest {
    private static final DeviceAddress DEVICE = new DeviceAddress("uhppote", "7");

    @Test
    void asksOverConnectionsOfTheirOwn() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                SessionBench bench = new SessionBench()) {
            bench.threads.execute(() -> serve(server));
            bench.network.enrol(
                    new Enrolment(DEVICE, "127.0.0.1", server.getLocalPort(), Transport.TCP, 4, Position.START, true));
            Await.until("link up", () -> bench.endpoints.durable().stream().anyMatch(TcpTest::linkUp));
        }
    }

    private static boolean linkUp(Object event) {
        return event instanceof StateChanged s && s.aspect() == StateAspect.LINK && s.value() == 1;
    }

    private static void serve(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                answer(server);
            }
        } catch (IOException e) {
            assertThat(server.isClosed(), is(true));
        }
    }

    /** In two pieces, since a stream keeps no boundaries. */
    private static void answer(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            byte[] request = socket.getInputStream().readNBytes(64);
            byte[] reply = Arrays.copyOf(Arrays.copyOf(request, 8), 64);
            reply[8] = (byte) (request[1] == 0x20 || request[1] == (byte) 0xB0 ? 0 : 1);
            socket.getOutputStream().write(reply, 0, 20);
            socket.getOutputStream().flush();
            socket.getOutputStream().write(reply, 20, 44);
        }
    }
}
