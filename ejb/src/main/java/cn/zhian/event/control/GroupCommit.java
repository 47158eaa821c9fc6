package cn.zhian.event.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets callers that wait at the same time share one storing. Whoever comes first stores for all who wait by then; the
 * others return when their own part is stored, or fail as it failed. The busier it is, the larger the batches get.
 */
public final class GroupCommit<T> {
    private final Consumer<List<T>> storing;
    private final int largest;
    private final ReentrantLock leading = new ReentrantLock();
    private final Deque<Part<T>> waiting = new ArrayDeque<>();

    private static final class Part<T> {
        private final List<T> items;
        // Written by the leader under the lock "leading", read by its owner under the same.
        private boolean done;
        private RuntimeException failure;

        Part(List<T> items) {
            this.items = items;
        }
    }

    /**
     * @param storing stores a batch, all or nothing
     * @param largest most items in a batch, unless one part alone has more
     */
    public GroupCommit(Consumer<List<T>> storing, int largest) {
        this.storing = storing;
        this.largest = largest;
    }

    /**
     * Stores items; they are stored when this returns.
     *
     * @throws RuntimeException as the storing failed
     */
    public void store(List<T> items) {
        Part<T> own = new Part<>(items);
        synchronized (waiting) {
            waiting.add(own);
        }
        leading.lock();
        try {
            while (!own.done) {
                lead();
            }
        } finally {
            leading.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private void lead() {
        List<Part<T>> parts = take();
        // Holds for the others if an Error cuts the storing off.
        RuntimeException failure = new IllegalStateException("The storing was cut off");
        try {
            storing.accept(parts.stream().flatMap(part -> part.items.stream()).toList());
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Part<T> part : parts) {
                part.done = true;
                part.failure = failure;
            }
        }
    }

    private List<Part<T>> take() {
        List<Part<T>> parts = new ArrayList<>();
        int size = 0;
        synchronized (waiting) {
            Part<T> next = waiting.peek();
            while (next != null && (parts.isEmpty() || size + next.items.size() <= largest)) {
                parts.add(waiting.remove());
                size += next.items.size();
                next = waiting.peek();
            }
        }
        return parts;
    }
}
