package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.OutboxPlaced;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives positions as soon as something was committed; one thread of this node at a time, the busier the more at once. */
@ApplicationScoped
public class Placing {
    private static final Logger LOG = System.getLogger(Placing.class.getName());

    private static final int PAUSE_MILLIS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PlacingTurn turns;

    @Inject
    Event<OutboxPlaced> placed;

    private final AtomicInteger signals = new AtomicInteger();

    /** Something may wait for a position. */
    public void wake() {
        if (signals.getAndIncrement() == 0) {
            soon();
        }
    }

    /** Not at once: what commits meanwhile shares one turn, and the disk write of it. */
    private void soon() {
        executor.schedule(this::drain, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void drain() {
        int heard = signals.get();
        try {
            placeAll();
        } catch (RuntimeException e) {
            // The outermost call of a worker thread; the clock tries again.
            LOG.log(Level.WARNING, "ZHIAN-701 no positions given in the outbox, tried again", e);
        } finally {
            if (!signals.compareAndSet(heard, 0)) {
                soon();
            }
        }
    }

    private void placeAll() {
        Given given;
        do {
            given = turns.give();
            if (given.rows() > 0) {
                placed.fire(new OutboxPlaced(given.head()));
            }
        } while (given.full());
    }
}
