package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.OutboxPlaced;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives positions as soon as something was committed; one thread of this node at a time, the busier the more at once. */
@ApplicationScoped
public class Placing {
    private static final Logger LOG = System.getLogger(Placing.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    PlacingTurn turns;

    @Inject
    Event<OutboxPlaced> placed;

    private final AtomicInteger signals = new AtomicInteger();

    /** Something may wait for a position. */
    public void wake() {
        if (signals.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        int heard;
        do {
            heard = signals.get();
            try {
                placeAll();
            } catch (RuntimeException e) {
                // The outermost call of a worker thread; the clock tries again.
                LOG.log(Level.WARNING, "ZHIAN-701 no positions given in the outbox, tried again", e);
            }
        } while (!signals.compareAndSet(heard, 0));
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
