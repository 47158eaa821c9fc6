package cn.zhian.simulators.uhppote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Steers and asks a simulator that runs as its own process, by HTTP on the loopback address. Replies
 * are plain text. 400 tells what is wrong with a call, 404 an unknown path, 405 a change by GET.
 */
public final class ControlPort implements AutoCloseable {

    /** Writes the reply of one call. */
    @FunctionalInterface
    interface Call {
        void run(Form form, Writer out) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(ControlPort.class.getName());
    private static final int BACKLOG = 64;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "uhppote-control");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Call> questions = new HashMap<>();
    private final Map<String, Call> orders = new HashMap<>();

    private ControlPort(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    }

    /** Listens at once. @param port 0 takes a free one @throws IOException when the port is in use */
    public static ControlPort start(Fleet fleet, LoadGenerator load, int port) throws IOException {
        ControlPort control = new ControlPort(port);
        new FleetQuestions(fleet).register(control.questions);
        new FleetOrders(fleet).register(control.orders);
        new LoadCalls(load).register(control.questions, control.orders);
        control.server.setExecutor(control.workers);
        control.server.createContext("/", control::handle);
        control.server.start();
        return control;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean asked = exchange.getRequestMethod().equals("GET");
            Call call = asked ? questions.get(path) : orders.get(path);
            if (call == null) {
                boolean otherMethod = asked ? orders.containsKey(path) : questions.containsKey(path);
                refuse(exchange, otherMethod ? 405 : 404, otherMethod ? "other method" : "no such call: " + path);
            } else {
                run(exchange, call);
            }
        }
    }

    private static void run(HttpExchange exchange, Call call) throws IOException {
        LazyReply reply = new LazyReply(exchange);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(reply, StandardCharsets.UTF_8), 32 * 1024)) {
            call.run(Form.of(exchange), out);
            out.flush();
            reply.end();
        } catch (IllegalArgumentException e) {
            // Calls check their fields before they write, so nothing has been sent yet.
            refuse(exchange, 400, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "control call failed", e);
            refuse(exchange, 500, e.toString());
        }
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        if (exchange.getResponseCode() != -1) {
            return;
        }
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }
}
