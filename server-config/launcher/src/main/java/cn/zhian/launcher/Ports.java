package cn.zhian.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ports of one instance. One asked for must be free; another is the one of the last start or the
 * first free one from its default upwards, and is remembered.
 */
public final class Ports {
    private static final int LAST = 65535;

    private final Path file;
    private final Properties remembered = new Properties();
    private final PortClaims claims;

    /** How a port is used, which decides how it is probed. */
    public enum Use {
        /** A TCP port on 127.0.0.1. */
        TCP_LOOPBACK,
        /** A TCP port on all addresses. */
        TCP_ALL,
        /** A UDP port. */
        UDP
    }

    /**
     * Ports remembered in the given file.
     *
     * @param file properties, name to number; may be missing
     * @param claims ports that other launchers are about to use; keeps those chosen here
     * @throws UncheckedIOException when it cannot be read
     */
    public Ports(Path file, PortClaims claims) {
        this.file = file;
        this.claims = claims;
        try {
            if (Files.exists(file)) {
                remembered.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Chooses one port.
     *
     * @param name under which it is remembered
     * @param asked by the operator
     * @param first where the search begins
     * @param use how it is probed
     * @return a port free right now
     * @throws LaunchFailure when the port asked for is taken
     */
    public int choose(String name, Optional<Integer> asked, int first, Use use) {
        int port = asked.map(number -> required(name, number, use)).orElseGet(() -> search(name, first, use));
        remembered.setProperty(name, Integer.toString(port));
        return port;
    }

    /**
     * The port of the last start.
     *
     * @param name under which it was remembered
     * @return 1 to 65535, empty when none was
     */
    public Optional<Integer> last(String name) {
        return Optional.ofNullable(remembered.getProperty(name))
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port <= LAST);
    }

    /**
     * Forgets a port that this start does not use.
     *
     * @param name under which it was remembered
     */
    public void forget(String name) {
        remembered.remove(name);
    }

    /**
     * Remembers the choices for the next start.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void save() {
        String text = new TreeMap<>(remembered)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        PrivateFiles.write(file, "# Ports of this instance, chosen by the launcher.\n" + text);
    }

    private int required(String name, int port, Use use) {
        if (!free(port, use)) {
            throw new LaunchFailure(
                    ExitCode.PORT,
                    "Port " + port + (use == Use.UDP ? "/udp" : "") + " for " + name
                            + " is in use; stop what uses it or choose another");
        }
        return port;
    }

    private int search(String name, int first, Use use) {
        Optional<Integer> last = last(name).filter(port -> free(port, use));
        if (last.isPresent()) {
            return last.get();
        }
        for (int port = first; port <= LAST; port++) {
            if (free(port, use)) {
                return port;
            }
        }
        throw new LaunchFailure(ExitCode.PORT, "No free port for " + name + " from " + first + " upwards");
    }

    private boolean free(int port, Use use) {
        return bindable(port, use) && claims.claim(use == Use.UDP ? LAST + 1 + port : port);
    }

    private static boolean bindable(int port, Use use) {
        try {
            if (use == Use.UDP) {
                new DatagramSocket(port).close();
                return true;
            }
            try (ServerSocket socket = new ServerSocket()) {
                InetAddress all = new InetSocketAddress(0).getAddress();
                InetAddress address = use == Use.TCP_ALL ? all : InetAddress.getByName("127.0.0.1");
                socket.bind(new InetSocketAddress(address, port));
                return true;
            }
        } catch (IOException e) {
            // That it cannot be bound is the answer.
            return false;
        }
    }
}
