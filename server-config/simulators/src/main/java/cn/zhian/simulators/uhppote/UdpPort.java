package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A UDP socket behind which one or many controllers live; their events leave from it too. */
final class UdpPort implements Outlet, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(UdpPort.class.getName());
    private static final int BUFFER_BYTES = 4 * 1024 * 1024;
    private static final int MAX_DATAGRAM = 2048;
    private static final int BATCH = 256;

    private final DatagramChannel channel;
    private final ScheduledExecutorService late;
    private final ByteBuffer input = ByteBuffer.allocateDirect(MAX_DATAGRAM);
    private final ByteBuffer output = ByteBuffer.allocateDirect(MAX_DATAGRAM);
    private final AtomicLong unsent = new AtomicLong();
    private Subscribers subscribers = new Subscribers(List.of());

    /** Binds at once. @param late runs the replies that are to be slow */
    UdpPort(InetSocketAddress at, ScheduledExecutorService late) throws IOException {
        this.late = late;
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER_BYTES);
            channel.bind(at);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    /** Starts answering for these controllers. */
    void serve(Subscribers served, Network network) throws IOException {
        subscribers = served;
        network.register(channel, SelectionKey.OP_READ, key -> receive());
    }

    @Override
    public void send(byte[] datagram, InetSocketAddress to) {
        synchronized (output) {
            output.clear().put(datagram).flip();
            try {
                if (channel.send(output, to) < datagram.length) {
                    unsent.incrementAndGet();
                }
            } catch (IOException e) {
                unsent.incrementAndGet();
                LOG.log(System.Logger.Level.DEBUG, "datagram to {0} not sent: {1}", to, e.getMessage());
            }
        }
    }

    /** Datagrams the operating system did not take. */
    long unsent() {
        return unsent.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Takes a limited number at a time, so that one flooded port does not starve the others. */
    private void receive() throws IOException {
        for (int i = 0; i < BATCH; i++) {
            input.clear();
            InetSocketAddress from = (InetSocketAddress) channel.receive(input);
            if (from == null) {
                return;
            }
            byte[] datagram = new byte[input.flip().remaining()];
            input.get(datagram);
            subscribers.answers(datagram).forEach(answer -> reply(answer, from));
        }
    }

    private void reply(Answer answer, InetSocketAddress to) {
        if (answer.delayMillis() == 0) {
            send(answer.datagram(), to);
        } else {
            late.schedule(() -> send(answer.datagram(), to), answer.delayMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
