package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Running controllers with their sockets: one network thread and one clock thread for all. */
public final class Fleet implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Fleet.class.getName());
    private static final long TICK_MILLIS = 100;
    private static final int FREE_PORT_TRIES = 20;

    private final FleetPlan plan;
    private final ScheduledExecutorService clockwork;
    private final Network network;
    private final List<UdpPort> udpPorts = new ArrayList<>();
    private final List<TcpPort> tcpPorts = new ArrayList<>();
    private final Map<Long, Controller> controllers = new LinkedHashMap<>();
    private final Map<Long, Integer> portOf = new LinkedHashMap<>();

    private Fleet(FleetPlan plan) throws IOException {
        this.plan = plan;
        network = new Network();
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "uhppote-clockwork");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Binds all sockets and starts answering. @throws IOException when a port is in use */
    public static Fleet start(FleetPlan plan) throws IOException {
        Fleet fleet = new Fleet(plan);
        try {
            fleet.open();
        } catch (IOException e) {
            fleet.close();
            throw e;
        }
        return fleet;
    }

    /** All controllers in the order of their serial numbers. */
    public Collection<Controller> controllers() {
        return List.copyOf(controllers.values());
    }

    /** The controller with that serial number. */
    public Optional<Controller> find(long serial) {
        return Optional.ofNullable(controllers.get(serial));
    }

    /** The controller with that serial number. @throws IllegalArgumentException when there is none */
    public Controller controller(long serial) {
        return find(serial).orElseThrow(() -> new IllegalArgumentException("no controller " + serial));
    }

    /** Every event of every controller ever, in each controller's order. */
    public List<EventRecord> events() {
        return controllers.values().stream().flatMap(c -> c.events().stream()).toList();
    }

    /** UDP and TCP port of a controller. */
    public int port(long serial) {
        return portOf.get(controller(serial).serial());
    }

    /** Address of a controller. */
    public InetSocketAddress address(long serial) {
        return new InetSocketAddress(plan.bind(), port(serial));
    }

    /** Datagrams the operating system refused to take. */
    public long unsent() {
        return udpPorts.stream().mapToLong(UdpPort::unsent).sum();
    }

    FleetPlan plan() {
        return plan;
    }

    ScheduledExecutorService clockwork() {
        return clockwork;
    }

    /** Stops all threads and frees all ports. */
    @Override
    public void close() {
        clockwork.shutdownNow();
        network.close();
        udpPorts.forEach(Fleet::free);
        tcpPorts.forEach(Fleet::free);
    }

    private void open() throws IOException {
        boolean shared = plan.ports().size() == 1;
        int next = 0;
        for (int port : plan.ports()) {
            int last = shared ? plan.controllers() : next + 1;
            open(port, next, last);
            next = last;
        }
        network.start();
        clockwork.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void open(int wanted, int from, int to) throws IOException {
        UdpPort udp = bindBoth(wanted);
        List<Controller> served = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Controller controller = new Controller(plan.spec(i), plan.clock(), udp);
            plan.listener().ifPresent(controller::listener);
            controllers.put(controller.serial(), controller);
            portOf.put(controller.serial(), udp.port());
            served.add(controller);
        }
        Subscribers subscribers = new Subscribers(served);
        udp.serve(subscribers, network);
        tcpPorts.get(tcpPorts.size() - 1).serve(subscribers, network);
    }

    /** UDP and TCP on the same number; for port 0 tries until a number is free for both. */
    private UdpPort bindBoth(int wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return bindOnce(wanted);
            } catch (BindException taken) {
                if (wanted != 0 || attempt == FREE_PORT_TRIES) {
                    throw new IOException(
                            "port " + wanted + " of " + plan.bind().getHostAddress() + ": " + taken.getMessage(),
                            taken);
                }
            }
        }
    }

    private UdpPort bindOnce(int wanted) throws IOException {
        UdpPort udp = new UdpPort(new InetSocketAddress(plan.bind(), wanted), clockwork);
        try {
            tcpPorts.add(new TcpPort(new InetSocketAddress(plan.bind(), udp.port()), clockwork));
        } catch (IOException e) {
            udp.close();
            throw e;
        }
        udpPorts.add(udp);
        return udp;
    }

    private void tick() {
        for (Controller controller : controllers.values()) {
            try {
                controller.tick();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "tick of controller " + controller.serial() + " failed", e);
            }
        }
    }

    private static void free(AutoCloseable port) {
        try {
            port.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "port not closed cleanly", e);
        }
    }
}
