package cn.zhian.system;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A domain of Payara Server on which the EAR runs, set up as {@code docs/operations.md} tells an operator. */
final class PayaraServer implements AutoCloseable {
    /** What a domain adds to its base for each of its listeners. */
    private static final int[] LISTENERS = {9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86};

    private static final Path HOME = Zhian.home().resolve("server-config/system-tests/target/payara-server/payara6");

    private final Path domains;
    private final Path log;
    private final Map<String, String> environment;
    private final int base = freeBase();

    /**
     * A domain that is not there yet.
     *
     * @param folder for the domain
     * @param environment settings of the product, as environment variables
     */
    PayaraServer(Path folder, Map<String, String> environment) {
        this.domains = folder;
        this.log = folder.resolveSibling(folder.getFileName() + "-domain.out");
        this.environment = environment;
    }

    /** Creates, configures and starts the domain, and deploys adapters and application. */
    void start() {
        run(List.of(
                Zhian.home().resolve("server-config/payara-server.sh").toString(),
                HOME.toString(),
                domains.toString(),
                "" + base));
    }

    /** Stops the domain and starts it again, as an operator does. */
    void restart() {
        domain("stop-domain");
        domain("start-domain");
    }

    private void domain(String command, String... options) {
        List<String> all = new ArrayList<>(
                List.of(HOME.resolve("bin/asadmin").toString(), command, "--domaindir", domains.toString()));
        all.addAll(List.of(options));
        all.add("zhian");
        run(all);
    }

    /** Where its pages are. */
    String address() {
        return "http://127.0.0.1:" + (base + 80);
    }

    /** The same by HTTPS. */
    String secureAddress() {
        return "https://127.0.0.1:" + (base + 81);
    }

    /** Below the ports that the system gives to whoever connects. */
    private static int freeBase() {
        return IntStream.iterate(20_000, base -> base < 32_000, base -> base + 100)
                .filter(base -> IntStream.of(LISTENERS).allMatch(listener -> free(base + listener)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No free ports for a domain"));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (Files.isDirectory(domains.resolve("zhian/config"))) {
            domain("stop-domain", "--kill=true");
        }
    }
}
