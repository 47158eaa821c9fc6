package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** The TCP side of a port: one request of 64 bytes per connection. */
final class TcpPort implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 512;

    private final ServerSocketChannel channel;
    private final ScheduledExecutorService late;
    private final Set<TcpExchange> open = ConcurrentHashMap.newKeySet();

    /** Binds at once. @param late runs slow replies and time-outs */
    TcpPort(InetSocketAddress at, ScheduledExecutorService late) throws IOException {
        this.late = late;
        channel = ServerSocketChannel.open();
        try {
            // A fleet that is started again must get its port back at once.
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(at);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void serve(Subscribers served, Network network) throws IOException {
        network.register(channel, SelectionKey.OP_ACCEPT, key -> accept(served, network));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        open.forEach(TcpExchange::close);
    }

    private void accept(Subscribers served, Network network) throws IOException {
        SocketChannel peer = channel.accept();
        if (peer == null) {
            return;
        }
        if (open.size() >= MAX_CONNECTIONS) {
            peer.close();
            return;
        }
        TcpExchange exchange = new TcpExchange(peer, served, late, open::remove);
        open.add(exchange);
        network.register(peer, SelectionKey.OP_READ, key -> exchange.read());
        exchange.limitTime();
    }
}
