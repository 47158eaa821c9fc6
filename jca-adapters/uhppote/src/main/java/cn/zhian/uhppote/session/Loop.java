package cn.zhian.uhppote.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one thread on which all controllers live: channels, timers, tasks. Nothing it runs may wait. */
final class Loop implements Runnable, Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Queue<Runnable> atEnd = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    Loop() throws IOException {
        selector = Selector.open();
    }

    /** A task due at a time; {@link #cancel} makes it do nothing. */
    static final class Timer implements Comparable<Timer> {
        private final long due;
        private Runnable task;

        private Timer(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        /** Only on the loop's thread. */
        void cancel() {
            task = () -> {};
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(due - other.due, 0);
        }
    }

    /** Runs a task on the loop's thread, soon; from any thread. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (ended.getCount() == 0) {
            drain(tasks);
        } else if (woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    /**
     * Runs what other threads gave, before more of a socket's burst is handled: a command asked before an answer came is
     * queued before that answer lets the next one go. Only on the loop's thread.
     */
    void admit() {
        drain(tasks);
    }

    /** Runs a task later; only on the loop's thread. */
    Timer schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + delay.toNanos(), task);
        timers.add(timer);
        return timer;
    }

    /** Runs a task when everything at hand has been read; only on the loop's thread. */
    void atEnd(Runnable task) {
        atEnd.add(task);
    }

    /** Calls back when a channel can be read; before the loop runs or on its thread. */
    void onReadable(SelectableChannel channel, Runnable reader) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, reader);
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                turn();
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "UHPPOTE-401 network loop ended", e);
        } finally {
            quietly(this::closeSelector);
            ended.countDown();
            drain(tasks);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** Gives back what a loop that never ran holds, its channels included. */
    void abandon() {
        selector.keys().forEach(key -> quietly(() -> closeChannel(key.channel())));
        quietly(this::closeSelector);
    }

    boolean awaitEnd(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() throws IOException {
        select();
        woken.set(false);
        selector.selectedKeys().forEach(key -> quietly((Runnable) key.attachment()));
        selector.selectedKeys().clear();
        drain(tasks);
        dueTimers();
        drain(atEnd);
    }

    private void select() throws IOException {
        Timer next = timers.peek();
        if (next == null) {
            selector.select();
            return;
        }
        long nanos = next.due - System.nanoTime();
        if (nanos <= 0) {
            selector.selectNow();
        } else {
            selector.select(nanos / 1_000_000 + 1);
        }
    }

    private void dueTimers() {
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().due - now <= 0) {
            quietly(timers.remove().task);
        }
    }

    private static void drain(Queue<Runnable> queue) {
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            quietly(task);
        }
    }

    /** A fault in one controller's handling must not end the others'. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "UHPPOTE-402 fault in the network loop", e);
        }
    }

    private static void closeChannel(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeSelector() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
