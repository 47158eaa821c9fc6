package cn.zhian.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The asadmin commands that configure Payara Micro and deploy adapters and application. */
public final class BootCommands {
    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENERS = CONFIG + "network-config.network-listeners.network-listener.";
    private static final String HTTPS = CONFIG + "network-config.protocols.protocol.https-listener.";

    private static final String EXCHANGE = "exchange-listener";
    private static final String EXCHANGE_SSL = CONFIG + "network-config.protocols.protocol." + EXCHANGE + ".ssl.";

    private static final String CONNECTOR = "ConnectorClassName";

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
     * @param brokers where the broker is and, if there are several, those that take its place
     * @return one command per line
     */
    public static String afterBoot(MicroLayout layout, List<URI> brokers) {
        List<String> commands = new ArrayList<>();
        for (Path rar : layout.adapters()) {
            String name = MicroLayout.name(rar);
            configuration(name, brokers).ifPresent(commands::add);
            commands.add("deploy --name " + name + " " + quoted(rar));
        }
        commands.add("deploy --name zhian --contextroot / " + quoted(layout.application()));
        return lines(commands);
    }

    /**
     * Commands that open the listener for platforms below, once there is an application that says what may be reached
     * there. Whoever has no certificate that is trusted fails in the handshake.
     *
     * @param settings ports and certificates
     * @return one command per line; nothing without such a listener
     */
    public static String exchange(ServerSettings settings) {
        return settings.exchange()
                .map(listener -> lines(List.of(
                        "create-protocol --securityenabled=true " + EXCHANGE,
                        "create-http --default-virtual-server=server --xpowered=false " + EXCHANGE,
                        "create-ssl --type=http-listener --certname=" + Certificate.ALIAS + " --clientauthenabled=true "
                                + EXCHANGE,
                        set(EXCHANGE_SSL + "key-store", settings.keyStore().toString()),
                        set(
                                EXCHANGE_SSL + "key-store-password",
                                settings.secrets().get(ServerSettings.KEY_STORE_PASSWORD)),
                        set(EXCHANGE_SSL + "trust-store", listener.trustStore().toString()),
                        set(EXCHANGE_SSL + "trust-store-password", listener.trustPassword()),
                        set(EXCHANGE_SSL + "client-auth", "need"),
                        "create-network-listener --address=0.0.0.0 --listenerport=" + listener.port() + " --protocol="
                                + EXCHANGE + " --transport=tcp --threadpool=http-thread-pool --enabled=true "
                                + EXCHANGE)))
                .orElse("");
    }

    /** The adapter takes its properties when it starts, so they are there before it is deployed. */
    private static Optional<String> configuration(String adapter, List<URI> brokers) {
        try (InputStream in = BootCommands.class.getResourceAsStream("adapters/" + adapter + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            if (adapter.equals(MicroLayout.BROKER_ADAPTER) && brokers.size() > 1) {
                properties.putAll(several(brokers, properties.getProperty(CONNECTOR)));
            }
            return Optional.of(properties.stringPropertyNames().stream()
                    .sorted()
                    .map(key -> key + "=" + escaped(properties.getProperty(key)))
                    .collect(Collectors.joining(":", "create-resource-adapter-config --property ", " " + adapter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The adapter goes to whichever of them serves. */
    private static Map<String, String> several(List<URI> brokers, String connector) {
        return Map.of(
                CONNECTOR,
                String.join(",", Collections.nCopies(brokers.size(), connector)),
                "ConnectionParameters",
                brokers.stream()
                        .map(one -> "host=" + one.getHost() + ";port=" + one.getPort())
                        .collect(Collectors.joining(",")),
                "HA",
                "true");
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
