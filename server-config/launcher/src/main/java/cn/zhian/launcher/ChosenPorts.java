package cn.zhian.launcher;

import java.util.Set;

/**
 * The ports of this start; 0 where the part does not run.
 *
 * @param http TCP on 127.0.0.1
 * @param https TCP on all addresses
 * @param database TCP on 127.0.0.1
 * @param broker TCP on 127.0.0.1
 * @param device UDP listener of the server
 * @param simulator UDP of the simulated controllers
 * @param simulatorControl TCP of the simulator's control
 */
record ChosenPorts(int http, int https, int database, int broker, int device, int simulator, int simulatorControl) {

    /** Probes and remembers the ports of the parts that will run embedded. */
    static ChosenPorts choose(DataDirectory data, Options options, Set<Part> embedded) {
        Ports ports = new Ports(data.ports());
        Chooser chooser = new Chooser(ports, options.settings());
        boolean server = embedded.contains(Part.SERVER);
        boolean demo = server && options.demo();
        ChosenPorts chosen = new ChosenPorts(
                chooser.port(server, "http", "zhian.http.port", 8080, Ports.Use.TCP_LOOPBACK),
                chooser.port(server, "https", "zhian.https.port", 8443, Ports.Use.TCP_ALL),
                chooser.port(
                        embedded.contains(Part.DATABASE),
                        "database",
                        "zhian.database.port",
                        3306,
                        Ports.Use.TCP_LOOPBACK),
                chooser.port(
                        embedded.contains(Part.BROKER), "broker", "zhian.broker.port", 61616, Ports.Use.TCP_LOOPBACK),
                chooser.port(server, "device", "zhian.uhppote.port", 60001, Ports.Use.UDP),
                chooser.port(demo, "simulator.port", "zhian.simulator.port", 60000, Ports.Use.UDP),
                chooser.port(demo, "simulator.control", "zhian.simulator.control", 60100, Ports.Use.TCP_LOOPBACK));
        ports.save();
        return chosen;
    }

    private record Chooser(Ports ports, Settings settings) {
        int port(boolean wanted, String name, String key, int first, Ports.Use use) {
            return wanted ? ports.choose(name, settings.port(key), first, use) : 0;
        }
    }
}
