package cn.zhian.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An address that leads to one server, and later to another, as a name does in a network. */
final class MovableAddress implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int target;

    private MovableAddress(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** A new one. @param target port on this machine */
    static MovableAddress of(int target) throws IOException {
        MovableAddress address = new MovableAddress(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        address.threads.execute(address::accept);
        return address;
    }

    /** Where it is found, on this machine. */
    int port() {
        return listener.getLocalPort();
    }

    /** New connections go there from now on. */
    void leadTo(int port) {
        target = port;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> join(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void join(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            threads.execute(() -> copy(server, client));
            copy(client, server);
        } catch (IOException e) {
            // Nobody is there: the client sees its connection end, as it would without this.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side is gone, so both are closed.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
