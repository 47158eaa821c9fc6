package cn.zhian.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One instance of the product, started by {@code run.sh} as a newcomer starts it. */
public final class Zhian implements AutoCloseable {
    /** The administrator's password after the change that the first sign-in asks for. */
    public static final String PASSWORD = "Zhian-Test-2026";

    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Path data;
    private final List<String> options;
    private Process process;
    private String address;

    private Zhian(Path data, List<String> options) {
        this.data = data;
        this.options = options;
    }

    /** The project's top folder. */
    public static Path home() {
        return Path.of(System.getProperty("zhian.home", System.getProperty("user.dir")));
    }

    /**
     * Starts an instance and waits until its login page answers.
     *
     * @param data its data directory; one that was used before is continued
     * @param options further options of {@code run.sh}
     */
    public static Zhian start(Path data, String... options) {
        Zhian zhian = new Zhian(data, List.of(options));
        zhian.start();
        return zhian;
    }

    /** An instance that somebody else started with that data directory and keeps running; closing leaves it alone. */
    public static Zhian running(Path data) {
        Zhian zhian = new Zhian(data, List.of());
        zhian.address = "http://127.0.0.1:" + zhian.port("http");
        return zhian;
    }

    /** Starts it again after it was stopped or killed. */
    public void start() {
        List<String> command =
                new ArrayList<>(List.of(home().resolve("server-config/run.sh").toString(), "--data", data.toString()));
        command.addAll(options);
        // A session of its own, so that killing the whole process group spares this test.
        command.add(0, "setsid");
        command.add(1, "--wait");
        try {
            Files.createDirectories(data.getParent());
            Path out = data.resolveSibling(data.getFileName() + ".out");
            Files.deleteIfExists(out);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            address = Await.value("run.sh prints READY", START, () -> ready(out));
            tellDeaths(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that needed a second start is worth a look, though the test goes on. */
    private static void tellDeaths(Path out) {
        String printed = read(out);
        if (printed.contains("while starting")) {
            System.err.println(out + ":\n" + printed);
        }
    }

    private Optional<String> ready(Path out) {
        try (BufferedReader lines = Files.newBufferedReader(out)) {
            Optional<String> line =
                    lines.lines().filter(text -> text.startsWith("READY ")).findFirst();
            if (line.isEmpty() && !process.isAlive()) {
                throw new AssertionError("run.sh ended with " + process.exitValue() + ":\n" + Files.readString(out));
            }
            return line.map(text -> text.split(" ")[1].replaceAll("/$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    /** Its data directory. */
    public Path data() {
        return data;
    }

    /** What {@code run.sh} printed. */
    public String output() {
        return read(data.resolveSibling(data.getFileName() + ".out"));
    }

    /** A port of this instance by its name in {@code ports.properties}. */
    public int port(String name) {
        return read(data.resolve("ports.properties"))
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> Integer.valueOf(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No port " + name));
    }

    /** The API, nobody signed in. */
    public Api anonymous() {
        return Api.anonymous(address);
    }

    /** The API as the administrator, whose password is changed at the first call. */
    public Api administrator() {
        return administrator(anonymous(), data);
    }

    /** The same for a server that was not started by {@code run.sh}. */
    public static Api administrator(Api anonymous, Path data) {
        Path first = data.resolve("first-login.txt");
        if (Files.exists(first)) {
            String old = read(first)
                    .lines()
                    .filter(line -> line.startsWith("password="))
                    .map(line -> line.substring(9))
                    .findFirst()
                    .orElseThrow();
            var change = java.util.Map.of("username", "admin", "oldPassword", old, "newPassword", PASSWORD);
            Answer answer = anonymous.post("/password", change);
            if (answer.status() >= 300) {
                throw new AssertionError("The first password could not be changed: " + answer);
            }
        }
        return anonymous.signIn("admin", PASSWORD);
    }

    /** The password of the instance's own database or broker. */
    public String password(String part) {
        return read(data.resolve("secrets/" + part + "-password")).strip();
    }

    /** A connection to the instance's database. */
    public Connection database() {
        String url = "jdbc:mariadb://127.0.0.1:" + port("database") + "/zhian";
        try {
            return DriverManager.getConnection(
                    url,
                    "zhian",
                    read(data.resolve("secrets/database-password")).strip());
        } catch (SQLException e) {
            throw new AssertionError("The database of " + data + " does not answer", e);
        }
    }

    /** The address that the single part of {@code --only} printed, with its user and the file of its password. */
    public String[] settings(String part) {
        return new String[] {
            "--set", "zhian." + part + ".url=" + address,
            "--set", "zhian." + part + ".user=zhian",
            "--set", "zhian." + part + ".password.file=" + data.resolve("secrets/" + part + "-password")
        };
    }

    /** The single number that a query gives. */
    public long count(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The single value that a query gives. */
    public String text(String sql) {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The process number of {@code server} or {@code database}. */
    public long pid(String part) {
        return Long.parseLong(read(data.resolve("run/" + part + ".pid")).strip());
    }

    /** The process number of the launcher, in which the broker runs. */
    public long launcherPid() {
        return launcher().pid();
    }

    private ProcessHandle launcher() {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("cn.zhian.launcher"))
                .findFirst()
                .orElse(process.toHandle());
    }

    /** Kills one process of the instance without warning. */
    public void kill(String part) {
        ProcessHandle handle = ProcessHandle.of(pid(part)).orElseThrow(() -> new AssertionError("No process " + part));
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** Kills the launcher and all its children at once. */
    public void killAll() {
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
            List<ProcessHandle> handles = all.toList();
            handles.forEach(ProcessHandle::destroyForcibly);
            handles.forEach(handle -> handle.onExit().join());
        }
    }

    /** Stops it as TERM does. */
    public int stop() {
        launcher().destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                killAll();
                throw new AssertionError("Not stopped within " + STOP.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
