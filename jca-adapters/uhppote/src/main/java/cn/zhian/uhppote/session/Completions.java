package cn.zhian.uhppote.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Completes what callers wait for on a thread of its own, so that a caller who lingers in a stage holds up other
 * callers at worst, never the controllers.
 */
final class Completions implements Runnable {
    private static final Logger LOG = System.getLogger(Completions.class.getName());

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    /** The same result, completed on this thread. */
    <T> CompletionStage<T> outward(CompletionStage<T> inner) {
        CompletableFuture<T> outer = new CompletableFuture<>();
        inner.whenComplete((value, failure) -> hand(() -> {
            if (failure == null) {
                outer.complete(value);
            } else {
                outer.completeExceptionally(failure);
            }
        }));
        return outer;
    }

    /** After the thread has ended, whoever comes late completes it himself. */
    private void hand(Runnable task) {
        queue.add(task);
        if (ended.getCount() == 0) {
            drain();
        }
    }

    private void drain() {
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            complete(task);
        }
    }

    @Override
    public void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                complete(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
            drain();
        }
    }

    void close() {
        queue.add(() -> closed = true);
    }

    boolean awaitEnd(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void complete(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "UHPPOTE-405 fault in a caller's stage", e);
        }
    }
}
