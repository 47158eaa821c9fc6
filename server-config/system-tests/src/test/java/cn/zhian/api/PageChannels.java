package cn.zhian.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The channels of a page that somebody has open, by their bytes. */
public final class PageChannels {
    /** Going away (RFC 6455, 7.4.1), under a mask of zeros. */
    static final byte[] AWAY = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xE9};

    private static final Pattern CHANNEL = Pattern.compile("/jakarta\\.faces\\.push/\\w+\\?[\\w-]+");
    private static final String OPEN = "HTTP/1.1 101";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(20).toMillis();

    private final URI address;
    private final PageClient client;
    private final List<String> all;

    /** Signs in and opens the overview. */
    public PageChannels(String address, String username, String password) throws IOException, InterruptedException {
        this.address = URI.create(address);
        client = new PageClient(address);
        client.signIn(username, password);
        all = CHANNEL.matcher(client.get("/").body())
                .results()
                .map(MatchResult::group)
                .toList();
        if (all.isEmpty()) {
            throw new AssertionError("The page has no channels");
        }
    }

    /** Addresses of the channels. */
    public List<String> all() {
        return all;
    }

    /** Asks for another page of the same person. */
    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return client.get(path);
    }

    /** A connection on which a channel is asked for. */
    Socket asked(String channel) throws IOException {
        return asked(channel, client.cookies());
    }

    Socket asked(String channel, String cookies) throws IOException {
        Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream()
                .write(("GET " + channel + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                                + "\r\nSec-WebSocket-Key: emhpYW4tY2hhbm5lbHMtLQ==\r\nOrigin: " + address
                                + "\r\nCookie: " + cookies + END_OF_HEAD)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Whether a channel is open by now. */
    static boolean open(Socket socket) throws IOException {
        byte[] begin = socket.getInputStream().readNBytes(OPEN.length());
        return OPEN.equals(new String(begin, StandardCharsets.US_ASCII));
    }

    /** Opens a channel, leaves it, and reads until the server ends the connection. @return the last frame, from its first byte */
    public byte[] left(String channel) throws IOException {
        try (Socket socket = asked(channel)) {
            if (!open(socket)) {
                throw new AssertionError("The channel does not open");
            }
            socket.getOutputStream().write(AWAY);
            byte[] said = socket.getInputStream().readAllBytes();
            int head = new String(said, StandardCharsets.ISO_8859_1).indexOf(END_OF_HEAD);
            return Arrays.copyOfRange(said, head + END_OF_HEAD.length(), said.length);
        }
    }
}
