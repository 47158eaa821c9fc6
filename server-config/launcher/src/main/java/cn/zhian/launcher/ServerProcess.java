package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payara Micro with adapters and application, as a child process. */
public final class ServerProcess {
    /** How long a stop may take before the process is killed. */
    public static final Duration STOP = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final ServerSettings settings;
    private final RotatingLog log;

    /**
     * A server of that directory, not yet started.
     *
     * @param data where its files lie
     * @param settings how it runs
     */
    public ServerProcess(DataDirectory data, ServerSettings settings) {
        this.data = data;
        this.settings = settings;
        this.log = data.log("server");
    }

    /**
     * Starts the process; it boots while this returns.
     *
     * @param output sees every line it prints
     * @return the running process
     * @throws UncheckedIOException when files cannot be written or Java cannot be started
     */
    public ChildProcess start(ServerOutput output) {
        try {
            clearRoot();
            writeConfiguration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path pidFile = data.pidFiles().resolve("server.pid");
        return ChildProcess.start(new ChildProcess.Plan(command(), pidFile, log, output));
    }

    /**
     * The log of the server.
     *
     * @return an absolute path
     */
    public Path logFile() {
        return log.file();
    }

    /**
     * The command line argument that tells this server from others.
     *
     * @param data its directory
     * @return contains the absolute path
     */
    public static String mark(DataDirectory data) {
        return "-Dzhian.instance=" + data.root();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(data));
        command.addAll(settings.javaOptions());
        agent().ifPresent(jar -> command.add("-javaagent:" + jar));
        command.addAll(List.of("-jar", settings.layout().program().toString()));
        command.addAll(List.of("--nocluster", "--nohostaware", "--disablephonehome"));
        command.addAll(List.of("--rootdir", data.server().toString()));
        command.addAll(List.of("--secretsdir", secrets().toString()));
        command.addAll(List.of("--systemproperties", config("system.properties").toString()));
        command.addAll(List.of("--logproperties", config("logging.properties").toString()));
        command.addAll(List.of("--prebootcommandfile", config("before-boot.txt").toString()));
        command.addAll(List.of("--postbootcommandfile", config("after-boot.txt").toString()));
        if (!settings.layout().libraries().isEmpty()) {
            command.addAll(List.of("--addlibs", libraries()));
        }
        return command;
    }

    private String libraries() {
        return settings.layout().libraries().stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** This very jar; not there when classes run unpacked from a development tree. */
    private static java.util.Optional<Path> agent() {
        Path code = Path.of(java.net.URI.create(ServerProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return java.util.Optional.of(code).filter(Files::isRegularFile);
    }

    private void writeConfiguration() throws IOException {
        PrivateFiles.directory(data.serverConfig());
        PrivateFiles.write(config("before-boot.txt"), BootCommands.beforeBoot(settings));
        PrivateFiles.write(config("after-boot.txt"), afterBoot());
        PrivateFiles.write(config("system.properties"), propertiesText(settings.properties()));
        PrivateFiles.write(config("logging.properties"), resource("logging.properties"));
        clear(secrets());
        PrivateFiles.directory(secrets());
        settings.secrets().forEach((key, value) -> PrivateFiles.write(secrets().resolve(key), value));
    }

    private String afterBoot() {
        return BootCommands.afterBoot(settings.layout(), settings.brokers()) + BootCommands.exchange(settings);
    }

    /** The server reads the file as ISO 8859-1, in which a Chinese name must be escaped. */
    static String propertiesText(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .chars()
                .mapToObj(letter -> letter < 127 ? Character.toString(letter) : String.format("\\u%04x", letter))
                .collect(Collectors.joining());
    }

    private static String resource(String name) throws IOException {
        try (var in = ServerProcess.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path config(String name) {
        return data.serverConfig().resolve(name);
    }

    private Path secrets() {
        return config("secrets");
    }

    /** The server's own state is made anew at each start; only its unpacked libraries are worth keeping. */
    private void clearRoot() throws IOException {
        if (Files.isDirectory(data.server())) {
            try (Stream<Path> entries = Files.list(data.server())) {
                for (Path entry :
                        entries.filter(path -> !path.endsWith("runtime")).toList()) {
                    clear(entry);
                }
            }
        }
        PrivateFiles.directory(data.server());
    }

    private static void clear(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
