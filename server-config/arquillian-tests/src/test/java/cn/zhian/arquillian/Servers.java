package cn.zhian.arquillian;

import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real database and broker beside the server under test, and the files that tell it where they are. */
final class Servers {
    private static final Path TARGET = Zhian.home().resolve("server-config/arquillian-tests/target");
    private static final Path LAYOUT = Zhian.home().resolve("ear/target/micro");
    private static Servers running;

    private final Zhian database;
    private final Zhian broker;

    private Servers() {
        database = Zhian.start(folder("database"), "--only", "database");
        broker = Zhian.start(folder("broker"), "--only", "broker");
    }

    /** Starts them once for the module; they end with this process. */
    static synchronized Servers running() {
        if (running == null) {
            Servers started = new Servers();
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            running = started;
        }
        return running;
    }

    private void stop() {
        broker.close();
        database.close();
    }

    /**
     * Writes what the server reads when it starts.
     *
     * @param adapters that it deploys before the application
     */
    void write(List<String> adapters) {
        Path folder = TARGET.resolve("server");
        Path data = folder("data");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(data);
            Files.writeString(folder.resolve("system.properties"), properties(data));
            Files.writeString(
                    folder.resolve("before-boot.txt"),
                    "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false\n");
            Files.writeString(folder.resolve("after-boot.txt"), commands(adapters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String properties(Path data) {
        Map<String, String> all = new TreeMap<>();
        all.put("zhian.role", "community");
        all.put("zhian.demo", "false");
        all.put("zhian.data", data.toString());
        all.put("zhian.keys.file", data.resolve("secrets/keys.properties").toString());
        all.put("zhian.database.url", database.address());
        all.put("zhian.database.user", "zhian");
        all.put("zhian.database.password", database.password("database"));
        all.put("zhian.broker.host", "127.0.0.1");
        all.put("zhian.broker.port", "" + broker.port("broker"));
        all.put("zhian.broker.user", "zhian");
        all.put("zhian.broker.password", broker.password("broker"));
        all.put("zhian.device.host", "127.0.0.1");
        all.put("zhian.uhppote.port", "" + Controllers.freeUdpPort());
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }

    private static String commands(List<String> adapters) {
        return adapters.stream()
                .map(adapter -> "create-resource-adapter-config --property " + settings(adapter) + " " + adapter
                        + "\ndeploy --name " + adapter + " " + LAYOUT.resolve("adapters/" + adapter + ".rar") + "\n")
                .collect(Collectors.joining());
    }

    // The same settings that the launcher gives them.
    private static String settings(String adapter) {
        Path file = Zhian.home()
                .resolve("server-config/launcher/src/main/resources/cn/zhian/launcher/adapters/" + adapter
                        + ".properties");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')) + "="
                            + line.substring(line.indexOf('=') + 1).replaceAll("([=:\\\\])", "\\\\$1"))
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        Path folder = TARGET.resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
