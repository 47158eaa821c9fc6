package cn.zhian.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The ports of this start. Where a part does not run here, its port is the remembered one, or 0.
 *
 * @param http TCP on 127.0.0.1
 * @param https TCP on all addresses
 * @param exchange TCP on all addresses, where other platforms show certificates; 0 for no such listener
 * @param database TCP on 127.0.0.1
 * @param broker TCP on 127.0.0.1
 * @param device UDP listener of the server
 * @param simulator UDP of the simulated controllers
 * @param simulatorControl TCP of the simulator's control
 */
record ChosenPorts(
        int http, int https, int exchange, int database, int broker, int device, int simulator, int simulatorControl) {

    /**
     * Probes and remembers the ports of the parts that will run. Parts started apart on one directory
     * share the file, so it is read and written under a lock.
     */
    static ChosenPorts choose(DataDirectory data, Options options, Set<Part> embedded, PortClaims claims) {
        try (FileChannel channel = FileChannel.open(
                        data.root().resolve("ports.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Ports ports = new Ports(data.ports(), claims);
            ChosenPorts chosen = new Chooser(ports, options, embedded).choose();
            ports.save();
            assert held.isValid();
            return chosen;
        } catch (IOException e) {
            throw new LaunchFailure(ExitCode.DATA, "Cannot write to " + data.root() + ": " + e.getMessage(), e);
        }
    }

    private record Chooser(Ports ports, Options options, Set<Part> embedded) {
        ChosenPorts choose() {
            boolean server = embedded.contains(Part.SERVER);
            boolean demo = server && options.demo();
            return new ChosenPorts(
                    port(server, "http", "zhian.http.port", 8080, Ports.Use.TCP_LOOPBACK),
                    port(server, "https", "zhian.https.port", 8443, Ports.Use.TCP_ALL),
                    exchange(server),
                    port(
                            embedded.contains(Part.DATABASE),
                            "database",
                            "zhian.database.port",
                            3306,
                            Ports.Use.TCP_LOOPBACK),
                    port(embedded.contains(Part.BROKER), "broker", "zhian.broker.port", 61616, Ports.Use.TCP_LOOPBACK),
                    port(server, "device", "zhian.uhppote.port", 60001, Ports.Use.UDP),
                    port(demo, "simulator.port", "zhian.simulator.port", 60000, Ports.Use.UDP),
                    port(demo, "simulator.control", "zhian.simulator.control", 60100, Ports.Use.TCP_LOOPBACK));
        }

        /** Not remembered for a start that does not ask for it: what other networks reach is opened by name only. */
        private int exchange(boolean server) {
            Optional<Integer> asked = options.settings().port("zhian.exchange.port");
            if (server && asked.isEmpty()) {
                ports.forget("exchange");
                return 0;
            }
            return port(server, "exchange", "zhian.exchange.port", 0, Ports.Use.TCP_ALL);
        }

        private int port(boolean wanted, String name, String key, int first, Ports.Use use) {
            return wanted
                    ? ports.choose(name, options.settings().port(key), first, use)
                    : ports.last(name).orElse(0);
        }
    }
}
