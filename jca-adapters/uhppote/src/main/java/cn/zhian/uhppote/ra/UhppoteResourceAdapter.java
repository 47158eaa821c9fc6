package cn.zhian.uhppote.ra;

import cn.zhian.adapter.support.Delivery;
import cn.zhian.adapter.support.DeliveryLanes;
import cn.zhian.adapter.support.WorkExecutor;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.uhppote.session.ControllerNetwork;
import cn.zhian.uhppote.session.SessionConfig;
import cn.zhian.uhppote.session.Timing;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAResource;

/**
 * The adapter's life: {@link #start} opens the sockets, endpoints come and go, {@link #stop} ends all threads within
 * five seconds. Commands work without an endpoint; events wait for one, bounded per controller, the rest in the
 * controllers' memories. Of several endpoints the latest gets the events; when it goes, the one before.
 */
public final class UhppoteResourceAdapter implements ResourceAdapter {
    private static final Logger LOG = System.getLogger(UhppoteResourceAdapter.class.getName());
    private static final int LANES = 4;
    private static final Duration END = Duration.ofSeconds(4);

    private final List<Endpoint> endpoints = new ArrayList<>();
    private String listenHost = "0.0.0.0";
    private Integer listenPort = 60_001;
    private String advertisedHost = "";
    private Long requestTimeoutMillis = 2_500L;
    private Integer retries = 2;
    private Integer pollSeconds = 30;
    private Optional<TransactionSynchronizationRegistry> transactions = Optional.empty();
    private DeliveryLanes lanes;
    private volatile ControllerNetwork network;

    private record Endpoint(MessageEndpointFactory factory, ActivationSpec spec, Delivery delivery) {}

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        transactions = Optional.ofNullable(context.getTransactionSynchronizationRegistry());
        WorkExecutor executor = new WorkExecutor(context.getWorkManager());
        SessionConfig config = config();
        try {
            DeliveryLanes opened = new DeliveryLanes(LANES, executor);
            lanes = opened;
            network = new ControllerNetwork(config, Clock.systemUTC(), executor, opened::offer);
        } catch (IOException e) {
            lanes.close();
            throw new ResourceAdapterInternalException(
                    "UHPPOTE-301 cannot listen on " + listenHost + ":" + listenPort + " (UDP)", e);
        }
        LOG.log(Level.INFO, "UHPPOTE-100 listening on {0}:{1} (UDP)", listenHost, "" + network.listenPort());
    }

    @Override
    public void stop() {
        ControllerNetwork stopped = network;
        network = null;
        if (stopped == null) {
            return;
        }
        stopped.close();
        lanes.close();
        try {
            if (!stopped.awaitEnd(END) || !lanes.awaitEnd(Duration.ofSeconds(1))) {
                LOG.log(Level.WARNING, "UHPPOTE-208 threads still end: a call to the platform is under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec)
            throws ResourceException {
        if (!(spec instanceof UhppoteActivationSpec)) {
            throw new ResourceException("not an activation of this adapter: " + spec);
        }
        Delivery delivery = new Delivery(factory, transactions);
        endpoints.removeIf(e -> e.factory().equals(factory));
        if (!endpoints.isEmpty()) {
            LOG.log(Level.WARNING, "UHPPOTE-202 a further endpoint was activated and gets the events from now on");
        }
        endpoints.add(new Endpoint(factory, spec, delivery));
        lanes.activate(delivery);
    }

    @Override
    public synchronized void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        Optional<Endpoint> gone =
                endpoints.stream().filter(e -> e.factory().equals(factory)).findFirst();
        gone.ifPresent(endpoint -> {
            endpoints.remove(endpoint);
            release(endpoint);
        });
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** @throws DeviceException if the adapter is not running */
    ControllerNetwork network() {
        ControllerNetwork running = network;
        if (running == null) {
            throw new DeviceException(Reason.UNAVAILABLE, "the adapter is not running");
        }
        return running;
    }

    private void release(Endpoint endpoint) {
        try {
            if (!lanes.deactivate(endpoint.delivery(), END)) {
                LOG.log(Level.WARNING, "UHPPOTE-208 a call to the deactivated endpoint is still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!endpoints.isEmpty() && !lanes.active()) {
            lanes.activate(endpoints.get(endpoints.size() - 1).delivery());
        }
    }

    private SessionConfig config() throws ResourceAdapterInternalException {
        check(listenPort >= 0 && listenPort <= 65_535, "listenPort must be 0 to 65535");
        check(requestTimeoutMillis >= 10 && requestTimeoutMillis <= 60_000, "requestTimeoutMillis: 10 to 60000");
        check(retries >= 0 && retries <= 5, "retries must be 0 to 5");
        check(pollSeconds >= 1 && pollSeconds <= 3_600, "pollSeconds must be 1 to 3600");
        Timing timing =
                Timing.STANDARD.with(Duration.ofMillis(requestTimeoutMillis), retries, Duration.ofSeconds(pollSeconds));
        return SessionConfig.standard(listenHost, listenPort)
                .withTiming(timing)
                .withAdvertisedHost(advertisedHost == null ? "" : advertisedHost);
    }

    private static void check(boolean right, String message) throws ResourceAdapterInternalException {
        if (!right) {
            throw new ResourceAdapterInternalException("UHPPOTE-302 " + message);
        }
    }

    /** Address to listen on for events. */
    public String getListenHost() {
        return listenHost;
    }

    /** @param value IPv4 address of this machine, {@code 0.0.0.0} for all */
    public void setListenHost(String value) {
        listenHost = value;
    }

    /** UDP port for events. */
    public Integer getListenPort() {
        return listenPort;
    }

    /** @param value 0 to 65535, 0 for any free one */
    public void setListenPort(Integer value) {
        listenPort = value;
    }

    /** Address told to controllers. */
    public String getAdvertisedHost() {
        return advertisedHost;
    }

    /** @param value IPv4 address; empty for the local end of the way to each controller */
    public void setAdvertisedHost(String value) {
        advertisedHost = value;
    }

    /** Deadline of one attempt in milliseconds. */
    public Long getRequestTimeoutMillis() {
        return requestTimeoutMillis;
    }

    /** @param value 10 to 60000 */
    public void setRequestTimeoutMillis(Long value) {
        requestTimeoutMillis = value;
    }

    /** Further attempts of what may be asked twice. */
    public Integer getRetries() {
        return retries;
    }

    /** @param value 0 to 5 */
    public void setRetries(Integer value) {
        retries = value;
    }

    /** Seconds between two looks at a controller. */
    public Integer getPollSeconds() {
        return pollSeconds;
    }

    /** @param value 1 to 3600 */
    public void setPollSeconds(Integer value) {
        pollSeconds = value;
    }

    /** One adapter is only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
