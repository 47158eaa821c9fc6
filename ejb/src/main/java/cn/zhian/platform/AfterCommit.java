package cn.zhian.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes work out of a transaction that has just completed. An observer of {@code AFTER_SUCCESS} still runs inside it:
 * the container can neither suspend it nor begin another there, so session beans must not be called from the observer
 * itself.
 */
@ApplicationScoped
public class AfterCommit {
    @Resource
    ManagedExecutorService executor;

    /** Runs the work soon, on a thread of the container, without a transaction. */
    public void run(Runnable work) {
        executor.execute(work);
    }
}
