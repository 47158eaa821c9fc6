package cn.zhian.simulators.uhppote;

import java.io.IOException;

/** A fleet with its control port, load generator and, if wanted, people who pass. */
final class Simulator implements AutoCloseable {

    private final Fleet fleet;
    private final LoadGenerator load;
    private final ControlPort control;

    private Simulator(Fleet fleet, LoadGenerator load, ControlPort control) {
        this.fleet = fleet;
        this.load = load;
        this.control = control;
    }

    static Simulator start(SimulatorOptions options) throws IOException {
        Fleet fleet = Fleet.start(options.fleet());
        LoadGenerator load = new LoadGenerator(fleet);
        try {
            Simulator simulator = new Simulator(fleet, load, ControlPort.start(fleet, load, options.controlPort()));
            if (options.demo()) {
                DemoRhythm.start(fleet, options.demoDoors());
            }
            return simulator;
        } catch (IOException e) {
            load.close();
            fleet.close();
            throw e;
        }
    }

    Fleet fleet() {
        return fleet;
    }

    int controlPort() {
        return control.port();
    }

    @Override
    public void close() {
        control.close();
        load.close();
        fleet.close();
    }
}
