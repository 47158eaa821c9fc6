package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis server in a process of its own, configured by {@code server-config/cluster/artemis}. */
final class PairedBroker implements AutoCloseable {
    static final String USER = "zhian";
    static final String PASSWORD = "paired-broker-of-a-test";
    private static final Duration START = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    private PairedBroker(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one of a pair.
     *
     * @param role {@code primary} or {@code backup}
     * @param data directory that both share
     */
    static PairedBroker start(String role, Path data, int port, int other) {
        Path configuration = Zhian.home().resolve("server-config/cluster/artemis/" + role + ".xml");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-Dzhian.broker.data=" + data,
                "-Dzhian.broker.port=" + port,
                "-Dzhian.broker.other=tcp://127.0.0.1:" + other,
                "-Dzhian.broker.cluster.password=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                PairedBroker.class.getName(),
                configuration.toUri().toString());
        try {
            Path out = data.resolveSibling(data.getFileName() + "-" + role + ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            Await.until(role + " broker runs", START, () -> says(out, "READY"));
            return new PairedBroker(port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean says(Path out, String word) {
        try {
            return Files.readString(out).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program of the process. @param arguments address of the configuration */
    public static void main(String[] arguments) throws Exception {
        SecurityConfiguration accounts = new SecurityConfiguration();
        accounts.addUser(USER, PASSWORD);
        accounts.addRole(USER, "zhian");
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(arguments[0]);
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts));
        broker.start();
        System.out.println("READY");
    }

    /** Whether clients get through. */
    boolean serves() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            // Not, or not yet.
            return false;
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
