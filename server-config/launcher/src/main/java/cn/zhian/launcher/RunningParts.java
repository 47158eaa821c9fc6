package cn.zhian.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What has been started so far, stopped in the opposite order. */
public final class RunningParts {
    private final Deque<RunningPart> started = new ArrayDeque<>();
    private final Object end = new Object();
    private boolean stopping;

    /**
     * Takes a part into care; one that comes while all others are being stopped is stopped at once.
     *
     * @param part just started
     */
    public void add(RunningPart part) {
        synchronized (this) {
            if (!stopping) {
                started.push(part);
                return;
            }
        }
        part.stop();
        throw new LaunchFailure(ExitCode.UNEXPECTED, "The start was interrupted");
    }

    /**
     * Whether an end has been asked for.
     *
     * @return true from the first call of {@link #stopAll}
     */
    public synchronized boolean stopping() {
        return stopping;
    }

    /**
     * Stops everything, the last started first. Whoever calls this while it is under way waits for the
     * end: a failure and a request to stop may come together, and neither may end the process early.
     */
    public void stopAll() {
        synchronized (this) {
            stopping = true;
        }
        synchronized (end) {
            Optional<RunningPart> part = next();
            while (part.isPresent()) {
                part.get().stop();
                part = next();
            }
        }
    }

    private synchronized Optional<RunningPart> next() {
        return Optional.ofNullable(started.poll());
    }
}
