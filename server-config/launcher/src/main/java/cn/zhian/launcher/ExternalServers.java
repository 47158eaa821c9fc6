package cn.zhian.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Database and broker that somebody else runs: read from the settings and asked whether they answer. */
public final class ExternalServers {
    private final Settings settings;

    /**
     * Servers named by the settings.
     *
     * @param settings of this start
     */
    public ExternalServers(Settings settings) {
        this.settings = settings;
    }

    /**
     * The database to use instead of the embedded one.
     *
     * @return empty when none is named
     * @throws LaunchFailure when account or password are missing
     */
    public Optional<Endpoint> database() {
        return endpoint("zhian.database");
    }

    /**
     * The broker to use instead of the embedded one.
     *
     * @return empty when none is named
     * @throws LaunchFailure when account or password are missing
     */
    public Optional<Endpoint> broker() {
        return endpoint("zhian.broker");
    }

    private Optional<Endpoint> endpoint(String prefix) {
        return settings.text(prefix + ".url")
                .map(url -> new Endpoint(url, required(prefix + ".user"), password(prefix + ".password")));
    }

    private String password(String key) {
        return settings.password(key).orElseGet(() -> required(key));
    }

    private String required(String key) {
        return settings.text(key).orElseThrow(() -> new LaunchFailure(ExitCode.USAGE, key + " is missing"));
    }

    /**
     * Waits until the database lets the account in.
     *
     * @param database where and as whom
     * @param deadline after which it counts as dead
     * @throws LaunchFailure when it has not answered by then
     */
    public static void requireDatabase(Endpoint database, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                connection.isValid(5);
                return;
            } catch (SQLInvalidAuthorizationSpecException e) {
                throw new LaunchFailure(
                        ExitCode.DATABASE, "The database refuses " + database + ": " + e.getMessage(), e);
            } catch (SQLException e) {
                retryOrFail(end, ExitCode.DATABASE, "The database " + database + " does not answer", e);
            }
        }
    }

    /**
     * Waits until the broker, or one of several that stand in for each other, accepts connections.
     *
     * @param broker where
     * @param deadline after which it counts as dead
     * @throws LaunchFailure when none has answered by then
     */
    public static void requireBroker(Endpoint broker, Duration deadline) {
        List<URI> addresses = brokerAddresses(broker);
        long end = System.nanoTime() + deadline.toNanos();
        for (int turn = 0; ; turn++) {
            URI address = addresses.get(turn % addresses.size());
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
                return;
            } catch (IOException e) {
                retryOrFail(end, ExitCode.BROKER, "The broker " + broker + " does not answer", e);
            }
        }
    }

    /**
     * Hosts and ports of a broker.
     *
     * @param broker with a URL like {@code tcp://host:port}, or several with commas between: a primary and its backups
     * @return the URLs, hosts and ports present; at least one
     * @throws LaunchFailure when it is something else
     */
    public static List<URI> brokerAddresses(Endpoint broker) {
        return Stream.of(broker.url().split(",", -1))
                .map(String::strip)
                .map(ExternalServers::brokerAddress)
                .toList();
    }

    private static URI brokerAddress(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && address.getPort() > 0) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new LaunchFailure(ExitCode.USAGE, "zhian.broker.url must be tcp://host:port", e);
        }
        throw new LaunchFailure(ExitCode.USAGE, "zhian.broker.url must be tcp://host:port");
    }

    private static void retryOrFail(long end, ExitCode code, String what, Exception cause) {
        if (System.nanoTime() > end) {
            throw new LaunchFailure(code, what + ": " + cause.getMessage(), cause);
        }
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure(code, "The start was interrupted", e);
        }
    }
}
