package cn.zhian.adapter.support;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks on threads of the container. */
public final class WorkExecutor implements Executor {
    private final WorkManager works;

    /** @param works of the adapter's bootstrap context */
    public WorkExecutor(WorkManager works) {
        this.works = works;
    }

    /** @throws RejectedExecutionException if the container takes no work */
    @Override
    public void execute(Runnable task) {
        try {
            works.scheduleWork(new Task(task));
        } catch (WorkException e) {
            throw new RejectedExecutionException(e);
        }
    }

    private record Task(Runnable task) implements Work {
        @Override
        public void run() {
            task.run();
        }

        @Override
        public void release() {
            // Whoever started the task ends it: loops watch their own flag.
        }
    }
}
