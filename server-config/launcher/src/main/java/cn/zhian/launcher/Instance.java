package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One instance: starts its parts in order and tells when one of them has died. */
public final class Instance {
    private static final String ACCOUNT = "zhian";
    /** The broker waits below this part of what a start asks for, so that whatever starts also takes messages. */
    private static final long RESERVE_SHARE = 4;

    private final Options options;
    private final DataDirectory data;
    private final Console console;
    private final RunningParts parts;
    private final InstanceSettings settings;
    private final Secrets secrets;
    private final ExternalServers external;
    private final PortClaims claims;
    private final CompletableFuture<LaunchFailure> ended = new CompletableFuture<>();

    /**
     * An instance not yet started.
     *
     * @param options what is wanted
     * @param data directory, locked for the parts wanted
     * @param console for news
     * @param parts takes what is started
     */
    public Instance(Options options, DataDirectory data, Console console, RunningParts parts) {
        this.options = options;
        this.data = data;
        this.console = console;
        this.parts = parts;
        this.settings = new InstanceSettings(options, data);
        this.secrets = new Secrets(data.secrets(), new SecureRandom());
        this.external = new ExternalServers(options.settings());
        this.claims = PortClaims.open(settings.cache().resolve("ports.lock"));
    }

    /**
     * Starts all parts wanted; when it returns, they serve.
     *
     * @throws LaunchFailure naming the first part that does not
     */
    public void start() {
        long begin = System.nanoTime();
        if (wanted(Part.SERVER)) {
            settings.layout().require();
        }
        stopLeftovers();
        data.requireFreeSpace(leastFree());
        ChosenPorts ports = ChosenPorts.choose(data, options, embedded(), claims);
        console.say("Zhian " + options.role() + ", data in " + data.root());
        startServers(ports, begin);
    }

    private long leastFree() {
        return options.settings().bytes("zhian.disk.minimum", "1G");
    }

    /** Before the ports are probed, since what was left behind holds them. */
    private void stopLeftovers() {
        Leftovers leftovers = new Leftovers();
        int stopped = 0;
        if (wanted(Part.SERVER)) {
            stopped += leftovers.stop(Simulator.mark(data), Simulator.STOP);
            stopped += leftovers.stop(ServerProcess.mark(data), ServerProcess.STOP);
        }
        if (wanted(Part.DATABASE)) {
            stopped += leftovers.stop(DatabaseProcess.mark(data), DatabaseProcess.STOP);
        }
        if (stopped > 0) {
            console.say("Stopped " + stopped + " process(es) left behind by an earlier start");
        }
    }

    private void startServers(ChosenPorts ports, long begin) {
        if (!wanted(Part.SERVER)) {
            console.say("READY " + (wanted(Part.DATABASE) ? database(ports) : broker(ports)).url());
            return;
        }
        ServerCertificates certificates =
                ServerCertificates.ready(data, settings, secrets, ports.exchange(), Clock.systemUTC());
        certificates.doubts().forEach(console::complain);
        CompletableFuture<Endpoint> database = CompletableFuture.supplyAsync(() -> database(ports));
        CompletableFuture<Endpoint> broker = CompletableFuture.supplyAsync(() -> broker(ports));
        server(ports, certificates, join(database), join(broker));
        demo(ports);
        console.up("total", "", Duration.ofNanos(System.nanoTime() - begin));
        tellFirstLogin();
        console.say("Others: https://<name or address of this machine>:" + ports.https() + "/");
        certificates
                .exchange()
                .ifPresent(listener -> console.say(
                        "Platforms below: https://<name or address of this machine>:" + listener.port() + "/"));
        console.say("READY http://127.0.0.1:" + ports.http() + "/");
    }

    /**
     * Completes when the instance cannot go on.
     *
     * @return why
     */
    public CompletableFuture<LaunchFailure> ended() {
        return ended;
    }

    private Set<Part> embedded() {
        Set<Part> embedded = EnumSet.copyOf(options.parts());
        external.database().ifPresent(url -> embedded.remove(Part.DATABASE));
        external.broker().ifPresent(url -> embedded.remove(Part.BROKER));
        return embedded;
    }

    private boolean wanted(Part part) {
        return options.parts().contains(part);
    }

    private Endpoint database(ChosenPorts ports) {
        Optional<Endpoint> given = external.database();
        DatabaseSettings wish = new DatabaseSettings(
                ports.database(),
                options.settings().text("zhian.database.buffer").orElse("256M"),
                ACCOUNT,
                secrets.password("database-password"));
        requirePort(given, ports.database(), Part.DATABASE);
        Endpoint endpoint = given.orElse(new Endpoint(wish.url(), wish.user(), wish.password()));
        Duration deadline = options.settings().seconds("zhian.database.deadline", 60);
        timed("database", endpoint, () -> {
            if (given.isEmpty() && wanted(Part.DATABASE)) {
                watch(DatabaseProcess.start(data, settings.cache(), wish, deadline, parts));
            }
            ExternalServers.requireDatabase(endpoint, deadline);
        });
        return endpoint;
    }

    private static void requirePort(Optional<Endpoint> given, int port, Part part) {
        if (given.isEmpty() && port == 0) {
            throw new LaunchFailure(
                    ExitCode.USAGE,
                    "Nothing says where the " + part.key() + " is; set zhian." + part.key()
                            + ".url, or start it on the same data directory with --only " + part.key());
        }
    }

    private Endpoint broker(ChosenPorts ports) {
        Optional<Endpoint> given = external.broker();
        Broker.Config wish = new Broker.Config(
                data.broker(),
                ports.broker(),
                ACCOUNT,
                secrets.password("broker-password"),
                leastFree() / RESERVE_SHARE);
        requirePort(given, ports.broker(), Part.BROKER);
        Endpoint endpoint = given.orElse(new Endpoint(wish.url(), wish.user(), wish.password()));
        timed("broker", endpoint, () -> {
            if (given.isEmpty() && wanted(Part.BROKER)) {
                Broker broker = Broker.start(wish);
                parts.add(broker);
                watch(broker);
            }
            ExternalServers.requireBroker(endpoint, Duration.ofSeconds(30));
        });
        return endpoint;
    }

    private void timed(String name, Endpoint where, Runnable start) {
        long begin = System.nanoTime();
        start.run();
        console.up(name, where.url().replaceAll("\\?.*", ""), Duration.ofNanos(System.nanoTime() - begin));
    }

    private void server(ChosenPorts ports, ServerCertificates certificates, Endpoint database, Endpoint broker) {
        long begin = System.nanoTime();
        ServerSettings wish = new ServerSettings(
                settings.layout(),
                ports.http(),
                ports.https(),
                certificates.keyStore(),
                certificates.exchange(),
                settings.properties(database, broker, ports),
                Map.of(
                        "zhian.database.password",
                        database.password(),
                        "zhian.broker.password",
                        broker.password(),
                        ServerSettings.KEY_STORE_PASSWORD,
                        certificates.password(),
                        ServerSettings.CLIENT_PASSWORD,
                        certificates.clientPassword()),
                ExternalServers.brokerAddresses(broker),
                settings.javaOptions(),
                options.settings().seconds("zhian.server.deadline", 180));
        ServerSupervisor supervisor = new ServerSupervisor(new ServerProcess(data, wish), wish, console);
        parts.add(supervisor);
        tellTimes(supervisor.start(), Duration.ofNanos(System.nanoTime() - begin));
        watch(supervisor);
    }

    private void tellTimes(Map<String, Long> deployed, Duration all) {
        long application = deployed.getOrDefault("zhian", 0L);
        long adapters = deployed.values().stream().mapToLong(Long::longValue).sum() - application;
        console.up("server", "Payara Micro", all.minusMillis(adapters + application));
        console.up(
                "adapters",
                String.join(", ", deployed.keySet()).replaceAll(",? ?zhian$", ""),
                Duration.ofMillis(adapters));
        console.up("application", "", Duration.ofMillis(application));
    }

    private void demo(ChosenPorts ports) {
        if (options.demo()) {
            Simulator simulator =
                    Simulator.start(data, settings.simulatorJar(), ports.simulator(), ports.simulatorControl());
            parts.add(simulator);
            simulator.died().thenAccept(how -> {
                if (!parts.stopping()) {
                    console.complain("The simulator ended (" + how + "), see "
                            + data.logs().resolve("simulator.log"));
                }
            });
        }
    }

    private void tellFirstLogin() {
        if (!Files.exists(data.firstLogin())) {
            return;
        }
        try {
            console.tell("First login, from " + data.firstLogin() + ":\n  "
                    + String.join("\n  ", Files.readAllLines(data.firstLogin())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch(RunningPart part) {
        part.died()
                .thenAccept(how -> ended.complete(new LaunchFailure(
                        ExitCode.DIED,
                        "The " + part.name() + " ended (" + how + "), stopping everything; see " + data.logs())));
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
