package cn.zhian.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged launcher as an operator starts it, with its lines and its exit code. */
final class LauncherProcess implements AutoCloseable {
    private static final String READY = "READY ";
    private static final long DEADLINE_SECONDS = 180;
    private static final long POLL_MILLIS = 20;

    private final Path data;
    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<String> ready = new LinkedBlockingQueue<>();
    private String url;

    private LauncherProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    static LauncherProcess start(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                Path.of("target", "lib").toAbsolutePath() + "/*",
                Launcher.class.getName(),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        LauncherProcess launcher = new LauncherProcess(data, process);
        Thread reader = new Thread(launcher::read, "launcher-output");
        reader.setDaemon(true);
        reader.start();
        return launcher;
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(READY)) {
                    ready.add(line.substring(READY.length()));
                }
            }
        } catch (IOException e) {
            lines.add("(" + e + ")");
        }
        ready.add("");
    }

    /** Waits for the next READY line and returns what it names. */
    String awaitReady() throws InterruptedException {
        String named = ready.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (named == null || named.isEmpty()) {
            throw new AssertionError("Not ready: " + lines);
        }
        url = named;
        return named;
    }

    /** What the last READY line named. */
    String url() {
        return url;
    }

    /** Waits for the end and returns the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running: " + lines);
        }
        return process.exitValue();
    }

    /** Everything printed; complete once the process has ended. */
    List<String> lines() throws InterruptedException {
        if (!process.isAlive()) {
            // The reader puts an empty entry behind the last line.
            while (!"".equals(ready.poll(DEADLINE_SECONDS, TimeUnit.SECONDS))) {
                continue;
            }
            ready.add("");
        }
        return List.copyOf(lines);
    }

    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return awaitEnd();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    ProcessHandle child(String part) throws IOException {
        long pid = Long.parseLong(
                Files.readString(data.resolve("run").resolve(part + ".pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** The same as soon as it has been started; it may still be starting. */
    ProcessHandle awaitChild(String part) throws IOException, InterruptedException {
        Path pidFile = data.resolve("run").resolve(part + ".pid");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!Files.exists(pidFile) || Files.size(pidFile) == 0) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("No " + part + ": " + lines);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return child(part);
    }

    /** What other users of the machine can see of all processes of the instance. */
    String commandLines() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().commandLine().orElse(""))
                .collect(Collectors.joining("\n"));
    }

    String password(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        try {
            if (process.isAlive()) {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
