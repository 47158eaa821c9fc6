package cn.zhian.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps the server running. One that refuses what it is told, or is not up in time, is given up at its first start; one
 * that ends by itself while starting is started twice more. A server that dies later is started again, after pauses of
 * 1, 2, 4 … 30 s, and given up after five deaths without ten good minutes.
 */
public final class ServerSupervisor implements RunningPart {
    private static final int STARTS_AGAIN = 2;
    private static final int GIVE_UP = 5;
    private static final Duration GOOD_RUN = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Ctrl-C reaches the server at the same time as the launcher: then a death is no crash. */
    private static final Duration STOP_REQUEST = Duration.ofSeconds(1);

    private final ServerProcess process;
    private final ServerSettings settings;
    private final Console console;
    private final CompletableFuture<String> died = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private ChildProcess child;

    /**
     * A supervisor of a server not yet started.
     *
     * @param process the server
     * @param settings how it runs
     * @param console for news of restarts
     */
    public ServerSupervisor(ServerProcess process, ServerSettings settings, Console console) {
        this.process = process;
        this.settings = settings;
        this.console = console;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @return how long each deployment took, in milliseconds by archive name
     * @throws LaunchFailure when the server ends, refuses adapters or application, or does not answer in time
     */
    public Map<String, Long> start() {
        Map<String, Long> deployed = firstBoot();
        Thread thread = new Thread(this::supervise, "server-supervisor");
        thread.setDaemon(true);
        thread.start();
        return deployed;
    }

    private Map<String, Long> firstBoot() {
        for (int again = 1; ; again++) {
            try {
                return boot();
            } catch (ServerEnded e) {
                if (again > STARTS_AGAIN || stopping.isDone()) {
                    throw e;
                }
                console.complain(e.getMessage() + "; starting it again (" + again + " of " + STARTS_AGAIN + ")");
                pause(Duration.ofSeconds(again));
            }
        }
    }

    private Map<String, Long> boot() {
        ServerOutput output = new ServerOutput();
        ChildProcess started = launch(output);
        try {
            CompletableFuture<Object> news = CompletableFuture.anyOf(output.booted(), output.failed(), started.ended());
            long end = System.nanoTime() + settings.deadline().toNanos();
            news.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
            requireRunning(started, output);
            if (output.failed().isDone()) {
                throw failure("The server refused " + output.failed().join());
            }
            awaitAnswer(started, output, end);
            return output.deployed();
        } catch (TimeoutException e) {
            throw late();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("The start was interrupted");
        }
    }

    private synchronized ChildProcess launch(ServerOutput output) {
        if (stopping.isDone()) {
            throw failure("The start was interrupted");
        }
        try {
            child = process.start(output);
            return child;
        } catch (UncheckedIOException e) {
            throw new LaunchFailure(ExitCode.SERVER, "The server cannot start: " + e.getMessage(), e);
        }
    }

    /** Tells the last lines as well: where a start is seen only from afar, the log may be out of reach. */
    private void requireRunning(ChildProcess started, ServerOutput output) throws InterruptedException {
        if (!started.alive()) {
            int code = started.awaitEnd();
            if (!stopping.isDone()) {
                console.complain("The server's last lines:\n  " + String.join("\n  ", output.last()));
            }
            throw new ServerEnded(toldWith("The server ended with exit code " + code + " while starting"));
        }
    }

    private void awaitAnswer(ChildProcess started, ServerOutput output, long end) throws InterruptedException {
        ServerHealth health = new ServerHealth(settings.httpPort());
        while (!health.ready()) {
            requireRunning(started, output);
            if (System.nanoTime() > end) {
                throw late();
            }
            pause(POLL);
        }
    }

    private LaunchFailure late() {
        return failure("The server did not answer within " + settings.deadline().toSeconds() + " s");
    }

    private LaunchFailure failure(String what) {
        return new LaunchFailure(ExitCode.SERVER, toldWith(what));
    }

    private String toldWith(String what) {
        return what + ", see " + process.logFile();
    }

    /** Nothing was wrong with what it was told to do, so another start may go better. */
    private static final class ServerEnded extends LaunchFailure {
        private static final long serialVersionUID = 1L;

        ServerEnded(String message) {
            super(ExitCode.SERVER, message);
        }
    }

    private void supervise() {
        int deaths = 0;
        while (!stopping.isDone()) {
            long since = System.nanoTime();
            int code = current().ended().join();
            pause(STOP_REQUEST);
            if (stopping.isDone()) {
                return;
            }
            deaths = System.nanoTime() - since > GOOD_RUN.toNanos() ? 1 : deaths + 1;
            if (deaths > GIVE_UP) {
                died.complete("exit code " + code + ", " + deaths + " times in a row");
                return;
            }
            restart(code, deaths);
        }
    }

    private void restart(int code, int deaths) {
        Duration pause = Duration.ofSeconds(1L << (deaths - 1));
        console.complain("The server ended with exit code " + code + "; starting it again (" + deaths + " of " + GIVE_UP
                + "), see " + process.logFile());
        pause(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        try {
            boot();
            console.say("READY http://127.0.0.1:" + settings.httpPort() + "/");
        } catch (LaunchFailure e) {
            // The next round counts it as one more death.
            console.note("Restart failed: " + e.getMessage());
            current().stop(ServerProcess.STOP);
        }
    }

    private synchronized ChildProcess current() {
        return child;
    }

    /** Returns early when the instance stops. */
    private void pause(Duration time) {
        try {
            stopping.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The usual end of a pause.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public CompletableFuture<String> died() {
        return died;
    }

    @Override
    public void stop() {
        ChildProcess running;
        synchronized (this) {
            stopping.complete(null);
            running = child;
        }
        if (running != null) {
            running.stop(ServerProcess.STOP);
        }
    }
}
