package cn.zhian.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far, stopped in the opposite order. */
public final class RunningParts {
    private final Deque<RunningPart> started = new ArrayDeque<>();
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

    /** Stops everything, the last started first. */
    public void stopAll() {
        synchronized (this) {
            stopping = true;
        }
        while (true) {
            RunningPart part;
            synchronized (this) {
                part = started.poll();
            }
            if (part == null) {
                return;
            }
            part.stop();
        }
    }
}
