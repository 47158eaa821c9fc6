package cn.zhian.device.register;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.device.register.control.CodeSerials;
import cn.zhian.device.register.control.CodeSerials.Register;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Serials of codes are handed out once")
class CodeSerialsIT {
    private static final int THREADS = 16;
    private static final int EACH = 20;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated("code_serials_it");
        try (Connection connection = database.open()) {
            community(connection, 1, "340104001001003");
            device(connection, 1, "34010402391328007002");
            device(connection, 2, "34010402391328007003");
        }
    }

    private static void community(Connection connection, long id, String code) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO community (id, version, code, name, address, standard_address, kind,"
                    + " created_at, changed_at) VALUES (" + id + ", 1, '" + code
                    + "', 'A', 'A', 'A', 'NEW', '2026-01-01', '2026-01-01')");
        }
    }

    private static void device(Connection connection, long id, String code) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO registered_device (id, version, community_id, kind, place, place_name,"
                    + " code, name, state, created_at, changed_at) VALUES (" + id
                    + ", 1, 1, 'CAMERA', 'LIFT', 'A', '" + code + "', 'A" + id + "', 1, '2026-01-01', '2026-01-01')");
        }
    }

    /** One transaction, as a call is in the container. */
    private static String next(Register register, String head) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            String code = new CodeSerials(connection).next(register, head);
            connection.commit();
            return code;
        }
    }

    @Test
    void sixteenThatAskAtOnceGetDifferentOnesWithoutGaps() throws Exception {
        String head = "34010402391328001";
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    together.await();
                    List<String> own = new ArrayList<>();
                    for (int n = 0; n < EACH; n++) {
                        own.add(next(Register.DEVICE, head));
                    }
                    return own;
                }));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> one : running) {
                all.addAll(one.get());
            }
            Set<String> expected = IntStream.rangeClosed(1, THREADS * EACH)
                    .mapToObj(n -> head + "%03d".formatted(n))
                    .collect(Collectors.toSet());
            assertThat(all, hasSize(THREADS * EACH));
            assertThat(new HashSet<>(all), is(expected));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void skipsCodesThatExist() throws SQLException {
        String head = "34010402391328007";
        assertThat(next(Register.DEVICE, head), is(head + "001"));
        assertThat("002 and 003 are in use", next(Register.DEVICE, head), is(head + "004"));
        assertThat(next(Register.COMMUNITY, "340104001001"), is("340104001001001"));
        assertThat(next(Register.COMMUNITY, "340104001001"), is("340104001001002"));
        assertThat("003 is in use", next(Register.COMMUNITY, "340104001001"), is("340104001001004"));
    }

    @Test
    void saysWhenAllAreUsedUp() throws SQLException {
        String head = "34010402391328009";
        for (int serial = 1; serial <= CodeSerials.LAST; serial++) {
            assertThat(next(Register.DEVICE, head), is(head + "%03d".formatted(serial)));
        }
        Conflict refused = assertThrows(Conflict.class, () -> next(Register.DEVICE, head));
        assertThat(refused.key(), is("problem.conflict.code.used-up"));
        assertThat(refused.arguments(), is(List.of(head)));
    }

    @Test
    void givesBackWhatWasRolledBack() throws SQLException {
        String head = "34010402391328011";
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            new CodeSerials(connection).next(Register.DEVICE, head);
            connection.rollback();
        }
        assertThat("nobody has seen it", next(Register.DEVICE, head), is(head + "001"));
    }
}
