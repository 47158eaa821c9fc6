package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.Codec;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.BiConsumer;

/** A UDP socket on the loop. */
final class UdpPort implements AutoCloseable {
    private static final Logger LOG = System.getLogger(UdpPort.class.getName());
    /** Room for a burst of all controllers while the loop is busy; the kernel may grant less. */
    private static final int RECEIVE_BUFFER = 8 << 20;
    /** After so many datagrams timers and other sockets get their turn. */
    private static final int AT_ONCE = 256;

    private final Loop loop;
    private final DatagramChannel channel;
    private final BiConsumer<InetSocketAddress, byte[]> receiver;
    /** One byte more than a message, so that a longer one is seen. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Codec.LENGTH + 1);

    UdpPort(Loop loop, InetSocketAddress local, BiConsumer<InetSocketAddress, byte[]> receiver) throws IOException {
        this.loop = loop;
        this.receiver = receiver;
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.bind(local);
            loop.onReadable(channel, this::read);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** Sends or, when the network takes nothing now, does not: the time-out of the request sees to it. */
    void send(byte[] frame, InetSocketAddress to) {
        try {
            channel.send(ByteBuffer.wrap(frame), to);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "not sent to {0}: {1}", to, e.getMessage());
        }
    }

    private void read() {
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                buffer.clear();
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
                if (from == null) {
                    return;
                }
                byte[] data = new byte[buffer.flip().remaining()];
                buffer.get(data);
                loop.admit();
                receiver.accept(from, data);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "receive failed: {0}", e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "close failed: {0}", e.getMessage());
        }
    }
}
