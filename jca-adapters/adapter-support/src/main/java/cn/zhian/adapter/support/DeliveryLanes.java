package cn.zhian.adapter.support;

import cn.zhian.device.api.DeviceAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Brings bursts to the activated endpoint. A device always takes the same lane, so its events keep their order and are
 * never in two calls at a time; while one call is under way, what arrives for the lane gathers for the next. A burst
 * that fails is told again, after 100 ms to 10 s, until it is taken or the lanes are closed. What a lane holds is
 * bounded by its senders: they count what is not delivered yet.
 */
public final class DeliveryLanes implements AutoCloseable {
    /** Most events in one call of the listener. */
    public static final int LARGEST_CALL = 1_000;

    private final Outlet outlet = new Outlet();
    private final List<DeliveryLane> lanes;

    /** @param count of lanes, 1 to 16; @param executor each lane keeps one of its threads until closed */
    public DeliveryLanes(int count, Executor executor) {
        lanes = IntStream.range(0, count)
                .mapToObj(i -> new DeliveryLane(outlet))
                .toList();
        lanes.forEach(executor::execute);
    }

    /** Queues a burst; never waits. */
    public void offer(Burst burst) {
        laneOf(burst.device()).offer(burst);
    }

    /** Where bursts go from now on; until there is one, they wait. */
    public void activate(Delivery delivery) {
        outlet.open(delivery);
    }

    /** Bursts wait again; returns when no call to the old endpoint is under way, at most after the time given. */
    public boolean deactivate(Delivery delivery, Duration time) throws InterruptedException {
        return outlet.close(delivery, time.toNanos());
    }

    /** Whether somebody takes bursts. */
    public boolean active() {
        return outlet.current().isPresent();
    }

    /** Ends the threads; what is queued is dropped: the devices still have it. */
    @Override
    public void close() {
        outlet.end();
        lanes.forEach(DeliveryLane::close);
    }

    /** Waits until all lanes have ended. */
    public boolean awaitEnd(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        boolean all = true;
        for (DeliveryLane lane : lanes) {
            all &= lane.awaitEnd(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return all;
    }

    private DeliveryLane laneOf(DeviceAddress device) {
        return lanes.get(Math.floorMod(device.hashCode(), lanes.size()));
    }

    /** The endpoint of the moment and the calls under way to it. */
    static final class Outlet {
        private Delivery delivery;
        private int calls;
        private boolean ended;

        synchronized void open(Delivery next) {
            delivery = next;
            notifyAll();
        }

        synchronized boolean close(Delivery old, long nanos) throws InterruptedException {
            if (delivery == old) {
                delivery = null;
            }
            long end = System.nanoTime() + nanos;
            while (calls > 0 && delivery == null) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized Optional<Delivery> current() {
            return Optional.ofNullable(delivery);
        }

        /** Waits for an endpoint; empty when the lanes were closed. */
        synchronized Optional<Delivery> enter() throws InterruptedException {
            while (delivery == null && !ended) {
                wait();
            }
            if (ended) {
                return Optional.empty();
            }
            calls++;
            return Optional.of(delivery);
        }

        synchronized void leave() {
            calls--;
            notifyAll();
        }
    }
}
