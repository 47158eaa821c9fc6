package cn.zhian.exchange.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.outbox.control.OutboxFixture.Work;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several servers that give positions beside each other, while others write and read")
class PlacingIT {
    private static final int WRITERS = 4;
    private static final int EACH = 60;
    private static OutboxFixture outbox;

    @BeforeAll
    static void start() throws Exception {
        outbox = OutboxFixture.start("placing_it");
    }

    @BeforeEach
    void clear() throws SQLException {
        outbox.empty();
    }

    @Test
    void giveEveryRowOnePositionAndHideNoGap() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            all.add(threads.submit(() -> write(own, writing)));
        }
        for (int placer = 0; placer < 2; placer++) {
            all.add(threads.submit(() -> place(writing)));
        }
        Future<Set<Long>> read = threads.submit(PlacingIT::read);
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(
                "read while all that went on",
                read.get(60, java.util.concurrent.TimeUnit.SECONDS).size(),
                is(WRITERS * EACH));
        threads.shutdown();
        long rows = outbox.number("SELECT COUNT(*) FROM outbox");
        assertThat(rows, is((long) WRITERS * EACH));
        assertThat(outbox.number("SELECT COUNT(DISTINCT position) FROM outbox"), is(rows));
        assertThat(outbox.number("SELECT MAX(position) FROM outbox"), is(rows));
    }

    /** Two transactions at a time, of which the one that wrote first commits last. */
    private static Void write(int writer, CountDownLatch writing) throws SQLException {
        try {
            for (int i = 0; i < EACH; i += 2) {
                try (Work early = outbox.begin();
                        Work late = outbox.begin()) {
                    add(early, 1L + writer * EACH + i);
                    add(late, 2L + writer * EACH + i);
                    late.commit();
                    early.commit();
                }
            }
            return null;
        } finally {
            writing.countDown();
        }
    }

    private static void add(Work work, long id) throws SQLException {
        outbox.house(work.connection, id, 1);
        work.tell(Changed.one(RecordKind.HOUSE, 1, id)).write();
    }

    private static Void place(CountDownLatch writing) throws SQLException {
        boolean last;
        do {
            last = writing.getCount() == 0;
            outbox.place();
        } while (!last);
        return null;
    }

    /** Follows the positions; each chunk begins where the last one ended. */
    private static Set<Long> read() throws SQLException {
        Set<Long> seen = new HashSet<>();
        long position = 0;
        while (seen.size() < WRITERS * EACH) {
            Chunk chunk = outbox.after(position, 50, Selection.ALL);
            for (Placed one : chunk.records()) {
                assertThat("no gap that fills later", one.position(), is(++position));
                assertThat("told once", seen.add(one.entityId()), is(true));
            }
            assertThat(chunk.end(), is(position));
        }
        return seen;
    }

    /** The head is held by one transaction; the other waits for it and places nothing twice. */
    @Test
    void takeTurns() throws Exception {
        for (long id = 1; id <= 3; id++) {
            try (Work work = outbox.begin()) {
                add(work, id);
                work.commit();
            }
        }
        AtomicInteger second = new AtomicInteger(-1);
        try (Connection first = outbox.open()) {
            first.setAutoCommit(false);
            assertThat(new OutboxPlaces(first).give(), is(new Given(3, 3)));
            Callable<Given> waiting = outbox::place;
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Given> other = thread.submit(waiting);
            first.commit();
            second.set(other.get().rows());
            thread.shutdown();
        }
        assertThat(second.get(), is(0));
    }
}
