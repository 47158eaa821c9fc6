package cn.zhian.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process the launcher owns: its output goes to a log, its number to a pid file. */
public final class ChildProcess {
    private static final Duration KILL_GRACE = Duration.ofSeconds(5);
    private static final Duration LAST_LINES = Duration.ofSeconds(1);

    private final Process process;
    private final Path pidFile;
    private final Thread pump;

    private ChildProcess(Process process, Path pidFile, Thread pump) {
        this.process = process;
        this.pidFile = pidFile;
        this.pump = pump;
    }

    /**
     * What to start and where its output goes.
     *
     * @param command program and arguments, no secrets among them
     * @param pidFile written after the start, removed after the end
     * @param log receives the output line by line
     * @param listener sees every line, on a thread of the child's own
     */
    public record Plan(List<String> command, Path pidFile, RotatingLog log, Consumer<String> listener) {}

    /**
     * Starts the process. Its standard input stays open for as long as the launcher lives.
     *
     * @param plan what to start
     * @return the running process
     * @throws UncheckedIOException when the program cannot be started
     */
    public static ChildProcess start(Plan plan) {
        try {
            Process process =
                    new ProcessBuilder(plan.command()).redirectErrorStream(true).start();
            Files.writeString(plan.pidFile(), process.pid() + "\n");
            Thread pump = new Thread(
                    () -> pump(process, plan), "output-" + plan.pidFile().getFileName());
            pump.setDaemon(true);
            pump.start();
            return new ChildProcess(process, plan.pidFile(), pump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pump(Process process, Plan plan) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                plan.log().line(line);
                plan.listener().accept(line);
            }
        } catch (IOException e) {
            plan.log().line("(end of output: " + e.getMessage() + ")");
        }
    }

    /**
     * Completes when the process has ended.
     *
     * @return its exit code, 128 + n after signal n
     */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits for the end of the process and for its last lines.
     *
     * @return its exit code, 128 + n after signal n
     * @throws InterruptedException when the caller is asked to end
     */
    public int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        // A grandchild may hold the output open; the last lines are not worth more than this.
        pump.join(LAST_LINES.toMillis());
        return code;
    }

    /**
     * Whether the process still runs.
     *
     * @return false once it has ended
     */
    public boolean alive() {
        return process.isAlive();
    }

    /**
     * Number of the process.
     *
     * @return as in {@code /proc}
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Asks the process to end (TERM), waits, and kills it after the time given.
     *
     * @param grace how long a clean end may take
     * @return whether it ended by itself
     */
    public boolean stop(Duration grace) {
        // Not process.destroy(): that also closes the output, and the log would lack the shutdown.
        process.toHandle().destroy();
        boolean clean = await(grace);
        if (!clean) {
            process.destroyForcibly();
            await(KILL_GRACE);
        }
        removePidFile();
        return clean;
    }

    private boolean await(Duration time) {
        try {
            boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                awaitEnd();
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void removePidFile() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
