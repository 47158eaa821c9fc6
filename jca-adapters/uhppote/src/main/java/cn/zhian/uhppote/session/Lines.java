package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.Codec;
import cn.zhian.uhppote.protocol.FrameException;
import cn.zhian.uhppote.protocol.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Ways to controllers: the shared UDP socket, a TCP connection per request on the workers, and names. */
final class Lines {
    private static final Logger LOG = System.getLogger(Lines.class.getName());

    private final Loop loop;
    private final Workers workers;
    private final UdpPort requests;
    private final int listenPort;

    Lines(Loop loop, Workers workers, UdpPort requests, int listenPort) {
        this.loop = loop;
        this.workers = workers;
        this.requests = requests;
        this.listenPort = listenPort;
    }

    /** The port on which events arrive. */
    int listenPort() {
        return listenPort;
    }

    void udp(byte[] frame, InetSocketAddress to) {
        requests.send(frame, to);
    }

    /** One request on a connection of its own; without a proper answer nothing is called. */
    void tcp(byte[] frame, InetSocketAddress to, Duration time, Consumer<Reply> answer) {
        workers.execute(() -> exchange(frame, to, time).ifPresent(reply -> loop.execute(() -> answer.accept(reply))));
    }

    /** Looks a name up on a worker, since that may take long; the answer comes on the loop. */
    void resolve(String host, Consumer<Optional<InetAddress>> answer) {
        workers.execute(() -> {
            Optional<InetAddress> found = lookUp(host);
            loop.execute(() -> answer.accept(found));
        });
    }

    /** Our address as the controller sees it, as far as this machine knows. */
    String localAddressTowards(InetSocketAddress controller) {
        try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
            probe.connect(controller);
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress().getHostAddress();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "UHPPOTE-206 no way to {0}: {1}", controller, e.getMessage());
            return "0.0.0.0";
        }
    }

    private static Optional<Reply> exchange(byte[] frame, InetSocketAddress to, Duration time) {
        try (Socket socket = new Socket()) {
            long end = System.nanoTime() + time.toNanos();
            socket.connect(to, (int) time.toMillis());
            socket.getOutputStream().write(frame);
            return Optional.of(Codec.decodeReply(read(socket, end)));
        } catch (IOException | FrameException e) {
            LOG.log(Level.DEBUG, "no answer over TCP from {0}: {1}", to, e.getMessage());
            return Optional.empty();
        }
    }

    /** Exactly one message, by one deadline: a peer that drips bytes does not keep the worker. */
    private static byte[] read(Socket socket, long end) throws IOException {
        byte[] reply = new byte[Codec.LENGTH];
        for (int at = 0; at < reply.length; ) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("no whole answer in time");
            }
            socket.setSoTimeout((int) left);
            int count = socket.getInputStream().read(reply, at, reply.length - at);
            if (count < 0) {
                throw new EOFException("closed after " + at + " bytes");
            }
            at += count;
        }
        return reply;
    }

    private static Optional<InetAddress> lookUp(String host) {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            LOG.log(Level.DEBUG, "unknown host {0}", host);
            return Optional.empty();
        }
    }
}
