package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The simulator as its own process. It prints one line {@code READY control=<port> ports=<port,...>}
 * when everything answers. Exit codes: 0 stopped, 1 a port is in use or the like, 2 wrong options.
 */
public final class SimulatorMain {

    private SimulatorMain() {}

    /** Starts and stays until TERM, or until standard input ends if so asked. */
    public static void main(String[] arguments) {
        // Without it every short reply of the control port waits 40 ms for the peer's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int code = run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments) {
        try {
            SimulatorOptions options = SimulatorOptions.parse(arguments);
            Simulator simulator = Simulator.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "uhppote-stop"));
            System.out.println("READY control=" + simulator.controlPort() + " ports=" + ports(simulator.fleet()));
            stay(options);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(SimulatorOptions.USAGE);
            return 2;
        } catch (IOException e) {
            System.err.println("simulator cannot start: " + e.getMessage());
            return 1;
        }
    }

    private static String ports(Fleet fleet) {
        return fleet.controllers().stream()
                .map(controller -> fleet.port(controller.serial()))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static void stay(SimulatorOptions options) throws IOException {
        if (options.exitOnStdinClose()) {
            while (System.in.read() >= 0) {
                // What comes in does not matter, only that it ends.
            }
            System.exit(0);
        }
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
