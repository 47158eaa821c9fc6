package cn.zhian.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The embedded MariaDB: a child process with files and accounts of its own. */
public final class DatabaseProcess implements RunningPart {
    /** A clean shutdown writes dirty pages; that takes longer on slow disks. */
    static final Duration STOP = Duration.ofSeconds(15);

    private static final String READY = "ready for connections";

    private final ChildProcess child;

    private DatabaseProcess(ChildProcess child) {
        this.child = child;
    }

    /**
     * Starts the database and waits until it accepts connections.
     *
     * @param data where its files lie
     * @param cache where the programs are unpacked
     * @param settings port, memory and account
     * @param deadline for the whole start, crash recovery included
     * @param parts told of the process before it is ready, so that an early stop reaches it
     * @return the running database
     * @throws LaunchFailure when it does not come up in time
     */
    public static DatabaseProcess start(
            DataDirectory data, Path cache, DatabaseSettings settings, Duration deadline, RunningParts parts) {
        try {
            DatabaseBinaries binaries = DatabaseBinaries.unpack(cache);
            DatabaseFiles files = new DatabaseFiles(data.database(), binaries);
            files.prepare(settings);
            return launch(data, binaries, deadline, parts);
        } catch (UncheckedIOException e) {
            throw new LaunchFailure(ExitCode.DATABASE, "The database cannot start: " + e.getMessage(), e);
        }
    }

    /**
     * The command line argument that tells this database from others.
     *
     * @param data its directory
     * @return contains the absolute path
     */
    public static String mark(DataDirectory data) {
        return "--defaults-file=" + data.database().resolve("my.cnf");
    }

    private static DatabaseProcess launch(
            DataDirectory data, DatabaseBinaries binaries, Duration deadline, RunningParts parts) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        RotatingLog log = data.log("database");
        ChildProcess child = ChildProcess.start(new ChildProcess.Plan(
                List.of(binaries.server().toString(), mark(data)),
                data.pidFiles().resolve("database.pid"),
                log,
                line -> {
                    if (line.contains(READY)) {
                        ready.complete(null);
                    }
                }));
        DatabaseProcess database = new DatabaseProcess(child);
        parts.add(database);
        try {
            CompletableFuture.anyOf(ready, child.ended()).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Told below, together with an early end.
            log.line("(not ready: " + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ready.isDone()) {
            String what =
                    child.alive() ? "did not come up within " + deadline.toSeconds() + " s" : "ended while starting";
            throw new LaunchFailure(ExitCode.DATABASE, "The database " + what + ", see " + log.file());
        }
        return database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public CompletableFuture<String> died() {
        return child.ended().thenApply(code -> "exit code " + code);
    }

    @Override
    public void stop() {
        child.stop(STOP);
    }
}
