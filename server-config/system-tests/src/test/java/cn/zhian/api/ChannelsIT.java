package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages that are left while their channels open")
@OnSharedZhian
class ChannelsIT {
    /** More than the threads with which a server serves pages. */
    private static final int LEFT = 400;

    private static final int AT_ONCE = 4;
    private static final Pattern CHANNEL = Pattern.compile("/jakarta\\.faces\\.push/\\w+\\?[\\w-]+");
    /** Going away (RFC 6455, 7.4.1), under a mask of zeros. */
    private static final byte[] AWAY = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xE9};

    private URI address;
    private PageClient client;
    private List<String> channels;

    @BeforeEach
    void openPage(Running running) throws Exception {
        Account manager = Account.of(
                running.api(),
                running.zhian().anonymous(),
                Sample.place(running.api()).userBody("MANAGER"));
        address = URI.create(running.zhian().address());
        client = new PageClient(running.zhian().address());
        client.signIn(manager.username(), manager.password());
        channels = CHANNEL.matcher(client.get("/").body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(channels, not(empty()));
    }

    @Test
    void open() throws Exception {
        for (String channel : channels) {
            try (Socket socket = connected()) {
                socket.getOutputStream().write(handshake(channel));
                byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
                assertThat(new String(begin, StandardCharsets.US_ASCII), is("HTTP/1.1 101"));
            }
        }
    }

    @Test
    void areStrangersWithoutASession() throws Exception {
        client = new PageClient(address.toString());
        try (Socket socket = connected()) {
            socket.getOutputStream().write(handshake(channels.get(0)));
            byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
            assertThat(new String(begin, StandardCharsets.US_ASCII), not(startsWith("HTTP/1.1 101")));
        }
    }

    @Test
    void leaveTheServerServingOthers() throws Exception {
        ExecutorService leaving = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < LEFT; i++) {
                int number = i;
                all.add(() -> leave(number));
            }
            List<Future<Integer>> left = all.stream().map(leaving::submit).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : left) {
                if (!one.isDone()) {
                    answers.add(client.get("/").statusCode());
                }
                one.get();
            }
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(client.get("/").statusCode());
            }
            assertThat(answers.stream().filter(status -> status != 200).toList(), is(empty()));
        } finally {
            leaving.shutdownNow();
        }
    }

    /** The end, for every other one after a frame, is there with the handshake or soon after. */
    private int leave(int number) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(handshake(channels.get(number % channels.size())));
            if (number % 2 == 0) {
                socket.getOutputStream().write(AWAY);
            }
            return number;
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getByName(address.getHost()), address.getPort());
    }

    private byte[] handshake(String channel) {
        return ("GET " + channel + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: emhpYW4tY2hhbm5lbHMtLQ==\r\nOrigin: " + address
                        + "\r\nCookie: " + client.cookies() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
