package cn.zhian.adapter.testkit;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs works on threads of its own and counts those under way. */
public final class FakeWorkManager implements WorkManager, AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();

    /** Works under way: 0 after an adapter has stopped. */
    public int running() {
        return running.get();
    }

    @Override
    public void doWork(Work work) {
        throw new UnsupportedOperationException("adapters do not wait for works");
    }

    @Override
    public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
        doWork(work);
    }

    @Override
    public long startWork(Work work) throws WorkException {
        scheduleWork(work);
        return 0;
    }

    @Override
    public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
            throws WorkException {
        return startWork(work);
    }

    @Override
    public void scheduleWork(Work work) throws WorkException {
        running.incrementAndGet();
        try {
            threads.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            throw new WorkException("stopped", e);
        }
    }

    @Override
    public void scheduleWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
            throws WorkException {
        scheduleWork(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(Work work) {
        try {
            work.run();
        } finally {
            running.decrementAndGet();
        }
    }
}
