package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** One selector and one thread for all sockets of a fleet. */
final class Network implements AutoCloseable {

    /** Called on the network thread when a channel has something to do. */
    @FunctionalInterface
    interface Ready {
        void ready(SelectionKey key) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(Network.class.getName());
    private static final long STOP_MILLIS = 2_000;

    private final Selector selector;
    private final Thread thread = new Thread(this::run, "uhppote-network");

    Network() throws IOException {
        selector = Selector.open();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void register(SelectableChannel channel, int operations, Ready ready) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, operations, ready);
        selector.wakeup();
    }

    @Override
    public void close() {
        try {
            selector.close();
            thread.join(STOP_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::handle);
            }
        } catch (ClosedSelectorException stopped) {
            LOG.log(System.Logger.Level.DEBUG, "network thread stopped");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "network thread failed", e);
        }
    }

    /** One broken channel or message must not stop the others. */
    private void handle(SelectionKey key) {
        try {
            ((Ready) key.attachment()).ready(key);
        } catch (CancelledKeyException closed) {
            LOG.log(System.Logger.Level.TRACE, "channel closed while ready");
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "channel failed", e);
        }
    }
}
