package cn.zhian.exchange.delivery.control;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The deliveries that run on this node, each with threads of its own, so that none waits for another. */
public final class Deliveries {
    /** Lanes of a target at most. */
    public static final int MOST_LANES = 16;

    // Beside the lanes: the one that steps and a second reader for it, the lane of what goes beside, two that read
    // ahead,
    // and two that still read ahead what a change of the target made useless.
    private static final int BESIDE_LANES = 7;
    private static final int IDLE_SECONDS = 30;

    private final Function<Waiting, Delivery.Tools> tools;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Map<Long, Served> served = new HashMap<>();

    private record Served(Delivery delivery, ExecutorService threads) {
        void stop() {
            delivery.stop();
            threads.shutdownNow();
        }
    }

    /** @param tools for a delivery that waits by its own waiting */
    public Deliveries(Function<Waiting, Delivery.Tools> tools, ThreadFactory threads, Clock clock) {
        this.tools = tools;
        this.threads = threads;
        this.clock = clock;
    }

    /** Serves exactly what this node holds. @param leases held until {@code until} */
    public synchronized void hold(List<Lease> leases, Instant until) {
        Map<Long, Lease> held = leases.stream().collect(Collectors.toMap(Lease::targetId, lease -> lease));
        served.entrySet().removeIf(entry -> {
            boolean ours = entry.getValue().delivery().lease().equals(held.get(entry.getKey()));
            if (!ours || entry.getValue().delivery().over()) {
                entry.getValue().stop();
                return true;
            }
            return false;
        });
        served.values().forEach(one -> one.delivery().renewed(until));
        leases.stream().filter(lease -> !served.containsKey(lease.targetId())).forEach(lease -> begin(lease, until));
    }

    private void begin(Lease lease, Instant until) {
        ExecutorService own = new ThreadPoolExecutor(
                0, MOST_LANES + BESIDE_LANES, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        Delivery delivery = new Delivery(lease, tools.apply(new SignalWaiting()), own, until);
        served.put(lease.targetId(), new Served(delivery, own));
        own.execute(delivery::run);
    }

    /** There may be something new for all. */
    public synchronized void wake() {
        served.values().forEach(one -> one.delivery().wake());
    }

    /** Serves nothing any more. */
    public synchronized void stop() {
        served.values().forEach(Served::stop);
        served.clear();
    }

    /** The time until which leases that are renewed now hold. */
    public Instant until() {
        return clock.instant().plus(LeaseTable.LENGTH);
    }
}
