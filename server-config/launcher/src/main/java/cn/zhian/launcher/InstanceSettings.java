package cn.zhian.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what the server is told. */
final class InstanceSettings {
    /**
     * The parallel collector for throughput; the serial one starts no faster (docs/benchmarks.md, Start). Without a
     * size for metaspace the class loading of a start alone forces four full collections.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseParallelGC",
            "-XX:MetaspaceSize=192m",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private static final String CLIENT_KEY_STORE = "zhian.exchange.client.key-store";

    private final Options options;
    private final DataDirectory data;

    InstanceSettings(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
    }

    /** All names other modules rely on; secrets are not among them. */
    Map<String, String> properties(Endpoint database, Endpoint broker, ChosenPorts ports) {
        Map<String, String> all = new TreeMap<>(options.settings().given());
        all.keySet().removeIf(key -> key.endsWith(".password"));
        var address = ExternalServers.brokerAddresses(broker).get(0);
        all.put("zhian.role", options.role());
        all.put("zhian.data", data.root().toString());
        all.put("zhian.demo", Boolean.toString(options.demo()));
        all.put("zhian.http.port", Integer.toString(ports.http()));
        all.put("zhian.https.port", Integer.toString(ports.https()));
        if (ports.exchange() > 0) {
            all.put("zhian.exchange.port", Integer.toString(ports.exchange()));
        }
        all.put(CLIENT_KEY_STORE, clientKeyStore().orElse(data.httpsKeys()).toString());
        all.put("zhian.database.url", database.url());
        all.put("zhian.database.user", database.user());
        all.put("zhian.broker.url", broker.url());
        all.put("zhian.broker.host", address.getHost());
        all.put("zhian.broker.port", Integer.toString(address.getPort()));
        all.put("zhian.broker.user", broker.user());
        all.put("zhian.device.host", deviceHost());
        all.put("zhian.uhppote.port", Integer.toString(ports.device()));
        // Nodes of one installation share the keys.
        all.put(
                "zhian.keys.file",
                options.settings()
                        .text("zhian.keys.file")
                        .orElse(data.secrets().resolve("keys.properties").toString()));
        if (options.demo()) {
            all.put("zhian.demo.simulator.port", Integer.toString(ports.simulator()));
        }
        return all;
    }

    /** The file of a certificate of its own for platforms above. */
    Optional<Path> clientKeyStore() {
        return options.settings()
                .text(CLIENT_KEY_STORE)
                .map(file -> Path.of(file).toAbsolutePath());
    }

    /** The password of that, which is known to fit; else the one of the certificate of the HTTPS listener. */
    String clientPassword(String https) {
        return clientKeyStore().map(this::clientPassword).orElse(https);
    }

    private String clientPassword(Path store) {
        String password = options.settings()
                .password(ServerSettings.CLIENT_PASSWORD)
                .orElseThrow(() -> new LaunchFailure(ExitCode.USAGE, ServerSettings.CLIENT_PASSWORD + " is missing"));
        Certificate.require(store, password);
        return password;
    }

    private String deviceHost() {
        return options.settings().text("zhian.device.host").orElse(options.demo() ? "127.0.0.1" : "0.0.0.0");
    }

    List<String> javaOptions() {
        List<String> all = new ArrayList<>();
        all.add("-Xmx" + options.settings().text("zhian.server.heap").orElse("1g"));
        all.addAll(JAVA_OPTIONS);
        options.settings()
                .text("zhian.server.options")
                .ifPresent(more -> all.addAll(List.of(more.strip().split("\\s+"))));
        return all;
    }

    MicroLayout layout() {
        return new MicroLayout(
                options.settings().text("zhian.micro").map(Path::of).orElse(home().resolve("ear/target/micro")));
    }

    Path simulatorJar() {
        return options.settings()
                .text("zhian.simulator.jar")
                .map(Path::of)
                .orElse(home().resolve("server-config/simulators/target/simulators.jar"));
    }

    Path cache() {
        return options.settings()
                .text("zhian.cache")
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "zhian"))
                .toAbsolutePath();
    }

    /** The root of the project; {@code run.sh} names it. */
    static Path home() {
        return Path.of(System.getProperty("zhian.home", "")).toAbsolutePath();
    }
}
