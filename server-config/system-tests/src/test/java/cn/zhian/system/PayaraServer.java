package cn.zhian.system;

import cn.zhian.harness.Zhian;
import cn.zhian.launcher.BootCommands;
import cn.zhian.launcher.MicroLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A domain of Payara Server on which the EAR runs, set up as {@code docs/operations.md} tells an operator. */
final class PayaraServer implements AutoCloseable {
    /** Payara counts its ports from here: administration + 48, HTTP + 80. */
    private static final int PORT_BASE = 29_000;

    private static final Path ASADMIN =
            Zhian.home().resolve("server-config/system-tests/target/payara-server/payara6/bin/asadmin");

    private final Path domains;
    private final Path log;
    private final Map<String, String> environment;

    /**
     * A domain that is not there yet.
     *
     * @param folder for the domain
     * @param environment settings of the product, as environment variables
     */
    PayaraServer(Path folder, Map<String, String> environment) {
        this.domains = folder;
        this.log = folder.resolve("asadmin.out");
        this.environment = environment;
    }

    /** Creates, configures and starts the domain, and deploys adapters and application. */
    void start() {
        Path built = Zhian.home().resolve("ear/target");
        try {
            Files.createDirectories(domains);
            asadmin("create-domain", "--nopassword=true", "--portbase", "" + PORT_BASE, "zhian");
            asadmin("start-domain", "zhian");
            remote(
                    "add-library",
                    "--type",
                    "common",
                    built.resolve("micro/lib/device-api.jar").toString());
            remote("set", "configs.config.server-config.connector-service.class-loading-policy=global");
            asadmin("restart-domain", "zhian");
            Path commands = domains.resolve("deploy.asadmin");
            Files.writeString(commands, deployment(built));
            remote("multimode", "--file", commands.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands of Payara Micro, with the EAR in place of the exploded application. */
    private static String deployment(Path built) {
        String micro = BootCommands.afterBoot(new MicroLayout(built.resolve("micro")));
        String adapters = micro.lines()
                .filter(line -> !line.startsWith("deploy --name zhian "))
                .collect(Collectors.joining("\n"));
        return adapters + "\ndeploy --name zhian " + built.resolve("zhian.ear") + "\n";
    }

    /** Where its pages are. */
    String address() {
        return "http://127.0.0.1:" + (PORT_BASE + 80);
    }

    private void remote(String... command) {
        List<String> all = new ArrayList<>(List.of("--port", "" + (PORT_BASE + 48)));
        all.addAll(List.of(command));
        run(all);
    }

    private void asadmin(String command, String... rest) {
        List<String> all = new ArrayList<>(List.of(command, "--domaindir", domains.toString()));
        all.addAll(List.of(rest));
        run(all);
    }

    private void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ASADMIN.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("asadmin " + arguments + " failed:\n" + Files.readString(log));
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
        asadmin("stop-domain", "--kill=true", "zhian");
    }
}
