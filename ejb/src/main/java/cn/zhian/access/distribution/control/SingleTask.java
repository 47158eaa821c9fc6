package cn.zhian.access.distribution.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a task when asked, never twice at a time; what is asked while it runs makes it run once more. */
final class SingleTask {
    private static final Logger LOG = System.getLogger(SingleTask.class.getName());

    private final Executor executor;
    private final Runnable task;
    private final AtomicInteger requests = new AtomicInteger();

    SingleTask(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    /** Asks for a run that begins after this call. */
    void request() {
        if (requests.getAndIncrement() == 0) {
            start();
        }
    }

    /** Whether it runs or is going to. */
    boolean busy() {
        return requests.get() > 0;
    }

    private void start() {
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            requests.set(0);
            LOG.log(Level.DEBUG, "The server is stopping", e);
        }
    }

    private void run() {
        int served = requests.get();
        try {
            task.run();
        } catch (RuntimeException e) {
            // The outermost loop of a worker: the next tick asks again.
            LOG.log(Level.ERROR, "ACCESS-303 distribution failed", e);
        }
        if (requests.addAndGet(-served) > 0) {
            start();
        }
    }
}
