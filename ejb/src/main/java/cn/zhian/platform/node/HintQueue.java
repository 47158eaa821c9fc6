package cn.zhian.platform.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What waits to be told to the other nodes, at most {@link #MOST} hints: beyond that the oldest are forgotten. One turn at a
 * time tells them; after one that failed nothing is tried for {@link #PAUSE}. Safe for threads; nobody ever waits.
 */
final class HintQueue {
    /** Hints that wait at most. */
    static final int MOST = 2_000;
    /** Between a failure and the next turn. */
    static final Duration PAUSE = Duration.ofSeconds(5);
    /** So long hints are gathered before they are told together. */
    static final Duration GATHER = Duration.ofMillis(50);

    private final Deque<Hint> waiting = new ArrayDeque<>();
    private final Turns turns;
    private boolean taken;
    private boolean away;

    /** Who tells them. */
    interface Turns {
        /** Lets {@link HintQueue#turn} be called once, after a while, on another thread. */
        void after(Duration pause);

        /** Tells the others. @throws RuntimeException if they could not be told */
        void tell(List<Hint> hints);

        /** The others can't be told any more. */
        void lost(RuntimeException why);

        /** They can be told again. */
        void found();
    }

    HintQueue(Turns turns) {
        this.turns = turns;
    }

    /** Adds a hint. */
    void add(Hint hint) {
        synchronized (this) {
            if (waiting.size() == MOST) {
                waiting.remove();
            }
            waiting.add(hint);
            if (taken) {
                return;
            }
            taken = true;
        }
        turns.after(GATHER);
    }

    /** Tells what waits, batch after batch, until nothing does or a batch fails. */
    void turn() {
        List<Hint> batch = batch();
        while (!batch.isEmpty()) {
            try {
                turns.tell(batch);
            } catch (RuntimeException e) {
                failed(batch, e);
                return;
            }
            succeeded();
            batch = batch();
        }
    }

    private synchronized List<Hint> batch() {
        List<Hint> batch = new ArrayList<>();
        while (batch.size() < HintWire.MOST && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        taken = !batch.isEmpty();
        return batch;
    }

    private void succeeded() {
        boolean back;
        synchronized (this) {
            back = away;
            away = false;
        }
        if (back) {
            turns.found();
        }
    }

    private void failed(List<Hint> batch, RuntimeException why) {
        boolean first;
        synchronized (this) {
            first = !away;
            away = true;
            for (int i = batch.size() - 1; i >= 0 && waiting.size() < MOST; i--) {
                waiting.addFirst(batch.get(i));
            }
        }
        if (first) {
            turns.lost(why);
        }
        // The turn stays taken: what is added meanwhile waits for this one.
        turns.after(PAUSE);
    }

    synchronized int size() {
        return waiting.size();
    }
}
