package cn.zhian.adapter.support;

import cn.zhian.adapter.support.DeliveryLanes.Outlet;
import cn.zhian.device.api.DeviceEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One lane: a queue and the thread that empties it. */
final class DeliveryLane implements Runnable {
    private static final Logger LOG = System.getLogger(DeliveryLane.class.getName());

    /** How long the first event of a call waits for others: a call costs the same for one and for hundreds. */
    private static final Duration GATHERING = Duration.ofMillis(40);

    private final Outlet outlet;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private final Deque<Burst> queue = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int queued;
    private boolean closed;
    /** Only on the lane's thread. */
    private boolean failing;

    DeliveryLane(Outlet outlet) {
        this.outlet = outlet;
    }

    synchronized void offer(Burst burst) {
        queue.add(burst);
        queued += burst.events().size();
        if (queue.size() == 1 || queued >= DeliveryLanes.LARGEST_CALL) {
            notifyAll();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        return ended.await(Math.max(0, time), unit);
    }

    @Override
    public void run() {
        try {
            for (List<Burst> call = take(); !call.isEmpty(); call = take()) {
                deliver(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** What goes into the next call; empty when closed. */
    private synchronized List<Burst> take() throws InterruptedException {
        while (queue.isEmpty() && !closed) {
            wait();
        }
        gather();
        List<Burst> call = new ArrayList<>();
        int events = 0;
        while (!closed && !queue.isEmpty()) {
            events += queue.peek().events().size();
            if (events > DeliveryLanes.LARGEST_CALL && !call.isEmpty()) {
                break;
            }
            call.add(queue.remove());
        }
        queued -= call.stream().mapToInt(burst -> burst.events().size()).sum();
        return call;
    }

    private synchronized void gather() throws InterruptedException {
        long end = System.nanoTime() + GATHERING.toNanos();
        long left = GATHERING.toMillis();
        while (left > 0 && !closed && queued < DeliveryLanes.LARGEST_CALL) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    /** Tells a call until it is taken; returns early when closed. */
    private void deliver(List<Burst> call) throws InterruptedException {
        List<DeviceEvent> events =
                call.stream().flatMap(b -> b.events().stream()).toList();
        while (!attempt(events)) {
            if (pause(backoff.next())) {
                return;
            }
        }
        backoff.reset();
        call.forEach(b -> b.delivered().run());
    }

    private boolean attempt(List<DeviceEvent> events) throws InterruptedException {
        Optional<Delivery> delivery = outlet.enter();
        if (delivery.isEmpty()) {
            return false;
        }
        try {
            delivery.get().deliver(events);
            failing = false;
            return true;
        } catch (DeliveryFailed e) {
            tell(e, events.size());
            return false;
        } finally {
            outlet.leave();
        }
    }

    /** The first failure of a row with its trace; the rest would only repeat it. */
    private void tell(DeliveryFailed failure, int events) {
        String message = "ADAPTER-101 delivery failed, told again later, events=" + events;
        if (failing) {
            LOG.log(Level.WARNING, message + " cause=" + failure.getMessage());
        } else {
            LOG.log(Level.WARNING, message, failure);
        }
        failing = true;
    }

    /** Waits; true when the lane was closed meanwhile. */
    private synchronized boolean pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && !closed; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return closed;
    }
}
