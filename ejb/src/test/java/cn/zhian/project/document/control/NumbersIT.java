package cn.zhian.project.document.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.OneConnection;
import cn.zhian.platform.TestDatabase;
import cn.zhian.project.process.entity.DocumentKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers of documents on a real database")
class NumbersIT {
    private static final int THREADS = 16;
    private static final int EACH = 40;
    private static TestDatabase database;

    @BeforeAll
    static void schema() throws SQLException {
        database = TestDatabase.migrated("document_numbers");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        }
    }

    private static Numbers on(Connection connection) {
        Numbers numbers = new Numbers();
        numbers.source = new OneConnection(connection).dataSource();
        return numbers;
    }

    private static Connection transaction() throws SQLException {
        Connection connection = database.open();
        connection.setAutoCommit(false);
        return connection;
    }

    private static NumberRun run(String authority, int year) {
        return new NumberRun(DocumentKind.CERTIFICATE, authority, "330281", year);
    }

    @Test
    void countsEveryRunFromOne() throws SQLException {
        try (Connection connection = transaction()) {
            Numbers numbers = on(connection);
            assertThat(numbers.next(run("POLICE_STATION", 2026)), is(1));
            assertThat(numbers.next(run("POLICE_STATION", 2026)), is(2));
            assertThat(numbers.next(run("POLICE_STATION", 2027)), is(1));
            assertThat(numbers.next(run("HOUSING_BUREAU", 2026)), is(1));
            assertThat(
                    numbers.next(new NumberRun(DocumentKind.FILING_RECORD, "POLICE_STATION", "330281", 2026)), is(1));
            assertThat(numbers.next(new NumberRun(DocumentKind.CERTIFICATE, "POLICE_STATION", "370303", 2026)), is(1));
            connection.commit();
        }
    }

    @Test
    void takesBackTheNumberOfWhatWasRolledBack() throws SQLException {
        try (Connection connection = transaction()) {
            assertThat(on(connection).next(run("TOWN", 2026)), is(1));
            connection.rollback();
            assertThat(on(connection).next(run("TOWN", 2026)), is(1));
            connection.commit();
            assertThat(on(connection).next(run("TOWN", 2026)), is(2));
            connection.rollback();
            assertThat(on(connection).next(run("TOWN", 2026)), is(2));
            connection.commit();
        }
    }

    /** Sixteen at once, every fifth of them failing after it has taken its number. */
    @Test
    void losesAndDoublesNoNumberUnderSixteenAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> work = IntStream.range(0, THREADS)
                .mapToObj(thread -> threads.submit(() -> issue(start, thread)))
                .toList();
        start.countDown();
        int committed = 0;
        for (Future<Integer> one : work) {
            committed += one.get();
        }
        threads.shutdown();
        assertThat(committed, is(greaterThan(THREADS * EACH / 2)));
        assertThat(serials(), is(IntStream.rangeClosed(1, committed).boxed().toList()));
    }

    /** Again and again sixteen begin the same run, and some of them, often the first, roll back. */
    @Test
    void beginsARunUnderSixteenAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int year = 2030; year < 2030 + EACH; year++) {
            NumberRun run = run("TOWN", year);
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Future<Integer>> work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> begin(together, run, thread % 2 == 0)))
                    .toList();
            List<Integer> kept = new ArrayList<>();
            for (Future<Integer> one : work) {
                kept.add(one.get());
            }
            kept.removeIf(number -> number == 0);
            assertThat(
                    kept,
                    containsInAnyOrder(
                            IntStream.rangeClosed(1, THREADS / 2).boxed().toArray()));
        }
        threads.shutdown();
    }

    private static int begin(CyclicBarrier together, NumberRun run, boolean keep) throws Exception {
        try (Connection connection = transaction()) {
            together.await();
            int number = on(connection).next(run);
            if (keep) {
                connection.commit();
                return number;
            }
            connection.rollback();
            return 0;
        }
    }

    private static int issue(CountDownLatch start, int thread) throws Exception {
        start.await();
        int committed = 0;
        for (int i = 0; i < EACH; i++) {
            try (Connection connection = transaction()) {
                store(connection, thread * EACH + i, on(connection).next(run("BIG_DATA_BUREAU", 2026)));
                if ((thread + i) % 5 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed++;
                }
            }
        }
        return committed;
    }

    private static void store(Connection connection, int id, int serial) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO issued_document (id, kind, authority, division, year, serial, community_id, token_hash,"
                        + " sha256, file, result, facts, issued_at) VALUES (?, 'CERTIFICATE', 'BIG_DATA_BUREAU',"
                        + " '330281', 2026, ?, 1, UNHEX(SHA2(?, 256)), '', '', 'PASSED', '{}', UTC_TIMESTAMP())")) {
            insert.setInt(1, id);
            insert.setInt(2, serial);
            insert.setInt(3, id);
            insert.executeUpdate();
        }
    }

    private static List<Integer> serials() throws SQLException {
        List<Integer> serials = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT serial FROM issued_document"
                        + " WHERE authority = 'BIG_DATA_BUREAU' ORDER BY serial")) {
            while (rows.next()) {
                serials.add(rows.getInt(1));
            }
        }
        return serials;
    }
}
