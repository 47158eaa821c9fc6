package cn.zhian.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The asadmin commands that configure Payara Micro and deploy adapters and application. */
public final class BootCommands {
    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENERS = CONFIG + "network-config.network-listeners.network-listener.";
    private static final String HTTPS = CONFIG + "network-config.protocols.protocol.https-listener.";

    private BootCommands() {}

    /**
     * Commands run before the server boots.
     *
     * @param settings ports and certificate
     * @return one command per line
     */
    public static String beforeBoot(ServerSettings settings) {
        return lines(List.of(
                // Otherwise the data grid listens on all addresses, even without a cluster.
                set(CONFIG + "hazelcast-config-specific-configuration.enabled", "false"),
                // Above the environment and the application's own defaults.
                set(CONFIG + "microprofile-config.secret-dir-ordinality", "450"),
                set(LISTENERS + "http-listener.address", "127.0.0.1"),
                set(LISTENERS + "http-listener.port", Integer.toString(settings.httpPort())),
                set(LISTENERS + "https-listener.address", "0.0.0.0"),
                set(LISTENERS + "https-listener.port", Integer.toString(settings.httpsPort())),
                set(LISTENERS + "https-listener.enabled", "true"),
                set(HTTPS + "ssl.cert-nickname", Certificate.ALIAS),
                set(HTTPS + "ssl.key-store", settings.keyStore().toString()),
                set(HTTPS + "ssl.key-store-password", settings.secrets().get(ServerSettings.KEY_STORE_PASSWORD)),
                set(HTTPS + "http.xpowered-by", "false")));
    }

    /**
     * Commands run after the server has booted: each adapter after its configuration, the
     * broker's first, then the application, which needs them all.
     *
     * @param layout what to deploy
     * @return one command per line
     */
    public static String afterBoot(MicroLayout layout) {
        List<String> commands = new ArrayList<>();
        for (Path rar : layout.adapters()) {
            String name = MicroLayout.name(rar);
            configuration(name).ifPresent(commands::add);
            commands.add("deploy --name " + name + " " + quoted(rar));
        }
        commands.add("deploy --name zhian --contextroot / " + quoted(layout.application()));
        return lines(commands);
    }

    /** The adapter takes its properties when it starts, so they are there before it is deployed. */
    private static Optional<String> configuration(String adapter) {
        try (InputStream in = BootCommands.class.getResourceAsStream("adapters/" + adapter + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(properties.stringPropertyNames().stream()
                    .sorted()
                    .map(key -> key + "=" + escaped(properties.getProperty(key)))
                    .collect(Collectors.joining(":", "create-resource-adapter-config --property ", " " + adapter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String value) {
        return value.replaceAll("([=:\\\\])", "\\\\$1");
    }

    private static String set(String name, String value) {
        return "set " + quoted(name + "=" + value);
    }

    private static String quoted(Path path) {
        return quoted(path.toString());
    }

    /** Commands are split at spaces; paths may contain some. */
    private static String quoted(String text) {
        return text.contains(" ") ? '"' + text + '"' : text;
    }

    private static String lines(List<String> commands) {
        return String.join("\n", commands) + "\n";
    }
}
