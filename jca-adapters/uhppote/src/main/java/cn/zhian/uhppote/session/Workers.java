package cn.zhian.uhppote.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for what must wait: TCP exchanges and name look-ups. Tasks beyond them queue; the queue is bounded by
 * the rule that a controller has one request outstanding. A thread ends when nothing is queued.
 */
final class Workers implements Executor {
    private static final Logger LOG = System.getLogger(Workers.class.getName());

    private final Executor threads;
    private final int most;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int running;
    private boolean closed;

    Workers(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (closed) {
                return;
            }
            queue.add(task);
            if (running == most) {
                return;
            }
            running++;
        }
        start();
    }

    private void start() {
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "UHPPOTE-207 the container gives no thread: {0}", e.getMessage());
            ended();
        }
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        queue.clear();
    }

    synchronized boolean awaitEnd(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (running > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "UHPPOTE-403 fault in a worker", e);
            }
        }
    }

    /** The next task; null ends the thread. */
    private synchronized Runnable next() {
        Runnable task = queue.poll();
        if (task == null) {
            ended();
        }
        return task;
    }
}
