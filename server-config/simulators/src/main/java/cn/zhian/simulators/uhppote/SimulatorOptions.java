package cn.zhian.simulators.uhppote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The command line.
 *
 * @param fleet what to start
 * @param controlPort port of the control calls, 0 for a free one
 * @param demo whether people pass by themselves
 * @param demoDoors doors of each controller they use
 * @param exitOnStdinClose whether the end of standard input ends the process
 */
record SimulatorOptions(FleetPlan fleet, int controlPort, boolean demo, int demoDoors, boolean exitOnStdinClose) {

    static final String USAGE = """
            usage: java -jar simulators.jar [options]
              --controllers N          how many (8)
              --first-serial S         serial number of the first (425990001)
              --doors 1|2|4            doors of each (4)
              --port P                 one UDP and TCP port for all, 0 takes a free one (0)
              --ports P1,P2,...        a port for each instead
              --bind ADDRESS           address of the controllers (127.0.0.1); 0.0.0.0 also hears broadcasts
              --control-port C         port of the control calls on loopback, 0 takes a free one (0)
              --listener host:port     where events go until the platform sets it
              --event-capacity E       events a controller can be asked for (100000)
              --seed X                 for all dice (1)
              --demo                   people pass at the rhythm of a community
              --demo-doors D           doors of each controller they use (3)
              --exit-on-stdin-close    end when standard input ends
            """;

    SimulatorOptions {
        fleet.spec(0);
        if (demoDoors < 1 || demoDoors > 4) {
            throw new IllegalArgumentException("1 to 4 doors of each controller are used: " + demoDoors);
        }
    }

    private static final SimulatorOptions DEFAULTS = new SimulatorOptions(FleetPlan.of(8), 0, false, 3, false);
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException that says what is wrong */
    static SimulatorOptions parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        SimulatorOptions options = DEFAULTS;
        List<Integer> ports = List.of(0);
        int controllers = DEFAULTS.fleet.controllers();
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            switch (name) {
                case "--controllers" -> controllers = number(name, rest);
                case "--port" -> ports = List.of(port(value(name, rest)));
                case "--ports" -> ports = ports(value(name, rest));
                default -> options = options.with(name, rest);
            }
        }
        return options.fleet(options.fleet.size(controllers, ports));
    }

    private SimulatorOptions with(String name, Deque<String> rest) {
        return switch (name) {
            case "--first-serial" -> fleet(fleet.firstSerial(Long.parseLong(value(name, rest))));
            case "--doors" -> fleet(fleet.doors(number(name, rest)));
            case "--bind" -> fleet(fleet.bind(host(value(name, rest))));
            case "--listener" -> fleet(fleet.listener(address(value(name, rest))));
            case "--event-capacity" -> fleet(fleet.eventCapacity(number(name, rest)));
            case "--seed" -> fleet(fleet.seed(Long.parseLong(value(name, rest))));
            case "--control-port" ->
                new SimulatorOptions(fleet, port(value(name, rest)), demo, demoDoors, exitOnStdinClose);
            case "--demo" -> new SimulatorOptions(fleet, controlPort, true, demoDoors, exitOnStdinClose);
            case "--demo-doors" -> new SimulatorOptions(fleet, controlPort, demo, number(name, rest), exitOnStdinClose);
            case "--exit-on-stdin-close" -> new SimulatorOptions(fleet, controlPort, demo, demoDoors, true);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private SimulatorOptions fleet(FleetPlan plan) {
        return new SimulatorOptions(plan, controlPort, demo, demoDoors, exitOnStdinClose);
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return rest.removeFirst();
    }

    private static int number(String name, Deque<String> rest) {
        String value = value(name, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number: " + value, e);
        }
    }

    private static List<Integer> ports(String list) {
        return Arrays.stream(list.split(",")).map(SimulatorOptions::port).toList();
    }

    private static int port(String text) {
        int port = Integer.parseInt(text.strip());
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("no port number: " + text);
        }
        return port;
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("host:port expected: " + text);
        }
        return new InetSocketAddress(host(text.substring(0, colon)), port(text.substring(colon + 1)));
    }

    private static InetAddress host(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("unknown host: " + name, e);
        }
    }
}
