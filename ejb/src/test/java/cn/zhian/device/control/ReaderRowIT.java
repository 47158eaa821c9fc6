package cn.zhian.device.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The duty to read from the devices, among nodes")
class ReaderRowIT {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static TestDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated("reader_row");
    }

    @BeforeEach
    void clear() throws SQLException {
        try (Connection connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM device_reader");
        }
    }

    private static boolean take(String node, Instant now) throws SQLException {
        try (Connection connection = database.open()) {
            return ReaderRow.take(connection, node, now);
        }
    }

    @Test
    void isOneNodesUntilItIsSilentForTooLong() throws SQLException {
        assertThat(take("a", NOW), is(true));
        assertThat(take("b", NOW.plusSeconds(10)), is(false));
        assertThat(take("a", NOW.plusSeconds(10)), is(true));
        assertThat("until the end of what was renewed", take("b", NOW.plusSeconds(25)), is(false));
        assertThat(take("b", NOW.plusSeconds(26)), is(true));
        assertThat("one that was away learns that it is so no more", take("a", NOW.plusSeconds(27)), is(false));
    }

    @Test
    void goesToAnotherAtOnceWhenItIsGivenBack() throws SQLException {
        assertThat(take("a", NOW), is(true));
        try (Connection connection = database.open()) {
            ReaderRow.leave(connection, "b");
            assertThat(take("b", NOW), is(false));
            ReaderRow.leave(connection, "a");
        }
        assertThat(take("b", NOW), is(true));
    }

    @Test
    void isTakenByOneOfManyAtOnce() throws Exception {
        int nodes = 8;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        for (int round = 0; round < 10; round++) {
            Instant at = NOW.plusSeconds(60L * round);
            CyclicBarrier together = new CyclicBarrier(nodes);
            List<Callable<Boolean>> all = IntStream.range(0, nodes)
                    .mapToObj(node -> (Callable<Boolean>) () -> {
                        together.await();
                        return take("node-" + node, at);
                    })
                    .toList();
            long holders = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                holders += one.get() ? 1 : 0;
            }
            assertThat(holders, is(1L));
        }
        threads.shutdown();
    }
}
