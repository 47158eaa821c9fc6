package cn.zhian.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Simulated door controllers in a process of their own, which outlives the servers under test. */
public final class Controllers implements AutoCloseable {
    /** Serial number of the first controller; the others count up. */
    public static final long FIRST = 425_990_001L;

    private static final int FIRST_PORT = 10_000;
    private static final int LAST_PORT = 20_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final URI control;

    private Controllers(Process process, int port, int controlPort) {
        this.process = process;
        this.port = port;
        this.control = URI.create("http://127.0.0.1:" + controlPort + "/");
    }

    /** Starts controllers with four doors each; they listen on one UDP port. */
    public static Controllers start(int number, Path log) {
        return start(number, FIRST, log);
    }

    /** The same, counted from another serial number. */
    public static Controllers start(int number, long first, Path log) {
        int port = freeUdpPort();
        int controlPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                Zhian.home()
                        .resolve("server-config/simulators/target/simulators.jar")
                        .toString()));
        command.addAll(List.of("--controllers", "" + number, "--first-serial", "" + first, "--doors", "4"));
        command.addAll(List.of("--port", "" + port, "--control-port", "" + controlPort, "--event-capacity", "1000000"));
        command.addAll(List.of("--seed", "1", "--exit-on-stdin-close"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Controllers controllers = new Controllers(process, port, controlPort);
            Await.until("simulator answers", Duration.ofSeconds(20), controllers::healthy);
            return controllers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TCP port that nobody uses right now, and that the system gives to nobody who connects before it is used. */
    public static int freePort() {
        return free(port -> new ServerSocket(port).close());
    }

    /** A UDP port of that kind. */
    public static int freeUdpPort() {
        return free(port -> new DatagramSocket(port).close());
    }

    /** Takes a port for a moment. */
    private interface Trial {
        void bind(int port) throws IOException;
    }

    private static int free(Trial trial) {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(port -> isFree(port, trial))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port, Trial trial) {
        try {
            trial.bind(port);
            return true;
        } catch (IOException e) {
            // That it cannot be bound is the answer.
            return false;
        }
    }

    private boolean healthy() {
        try {
            return send("GET", "health").isPresent();
        } catch (UncheckedIOException e) {
            // Not listening yet.
            return false;
        }
    }

    /** The process number of the simulator. */
    public long pid() {
        return process.pid();
    }

    /** The UDP port of all controllers. */
    public int port() {
        return port;
    }

    /** The serial numbers of all controllers. */
    public List<Long> serials() {
        return ask("controllers")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
                .toList();
    }

    /** Whether every controller knows where to send its events. */
    public boolean allListenedTo() {
        return ask("controllers").lines().filter(line -> !line.startsWith("#")).noneMatch(line -> line.endsWith(",-"));
    }

    /** Gives an order, for example {@code swipe?serial=1&door=1&card=2}, and returns the reply. */
    public String order(String call) {
        return send("POST", call).orElseThrow(() -> new AssertionError("Refused: " + call));
    }

    /** Asks, for example {@code counts}. */
    public String ask(String call) {
        return send("GET", call).orElseThrow(() -> new AssertionError("Refused: " + call));
    }

    /** Every event that the controllers ever made: serial, epoch, index, type, …, one a line. */
    public Stream<String> events() {
        return ask("events").lines();
    }

    /** A figure of {@code counts}. */
    public long count(String name) {
        return ask("counts")
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> send(String method, String call) {
        HttpRequest request = HttpRequest.newBuilder(control.resolve(call))
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
