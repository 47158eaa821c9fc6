package cn.zhian.access.distribution.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.AccessFixture.TestClock;
import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.LeaseTable;
import cn.zhian.access.distribution.control.Parcel;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of several nodes on one database, one sends to a controller")
class ControllerLeaseIT {
    private static final int CONTROLLERS = 50;
    private static TestDatabase database;

    private final TestClock clock = new TestClock();
    private final Node first = new Node("first");
    private final Node second = new Node("second");

    /** The desk of one server; each call is one transaction, as in the container. */
    private final class Node {
        private final ParcelDesk desk = new ParcelDesk();

        Node(String name) {
            desk.clock = clock;
            desk.node = name;
        }

        <T> T in(Function<ParcelDesk, T> work) {
            try (Connection connection = database.open()) {
                connection.setAutoCommit(false);
                desk.source = new OneConnection(connection).dataSource();
                T result = work.apply(desk);
                connection.commit();
                return result;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Parcel> take(long controllerId) {
            return in(desk -> desk.take(controllerId, 10));
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated("controller_lease_it");
    }

    /** One urgent wish for each controller. */
    @BeforeEach
    void wishes() throws SQLException {
        try (Sql sql = new Sql(database.open())) {
            sql.update("DELETE FROM controller_lease");
            sql.update("DELETE FROM controller_card");
            LongStream.rangeClosed(1, CONTROLLERS)
                    .forEach(id -> sql.update("""
                            INSERT INTO controller_card (controller_id, card, community_id, credential_id, resident_id,
                            wanted_version, state, urgent, next_attempt_at, changed_at) VALUES (?, 7, 1, 1, 1, 1, ?, TRUE, ?, ?)""", id, WishState.PENDING, clock.instant(), clock.instant()));
        }
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time).toString());
    }

    @Test
    void theSecondGetsNothingInTheSameMoment() {
        assertThat(first.in(desk -> desk.takeUrgent(Set.of(1L), 10)), hasSize(1));
        assertThat(second.in(desk -> desk.takeUrgent(Set.of(1L), 10)), hasSize(0));
        assertThat(second.take(1), hasSize(0));
        assertThat("not even what is on its way", second.in(desk -> holds(desk, 1)), is(false));
    }

    @Test
    void ofTwoThatAskAtOnceOneServes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (long id = 1; id <= CONTROLLERS; id++) {
                long controller = id;
                Future<Boolean> other = threads.submit(() -> {
                    together.await();
                    return second.in(desk -> holds(desk, controller));
                });
                together.await();
                boolean one = first.in(desk -> holds(desk, controller));
                assertThat("controller " + id + " has one owner", one ^ other.get(), is(true));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoThatAskForAllInOppositeOrderDoNotWaitForEachOther() throws Exception {
        Set<Long> all = new java.util.LinkedHashSet<>(
                LongStream.rangeClosed(1, CONTROLLERS).boxed().toList());
        Set<Long> reversed = new java.util.LinkedHashSet<>(LongStream.rangeClosed(1, CONTROLLERS)
                .map(id -> CONTROLLERS + 1 - id)
                .boxed()
                .toList());
        ExecutorService threads = Executors.newFixedThreadPool(1);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            Future<List<Parcel>> other = threads.submit(() -> {
                together.await();
                return second.in(desk -> desk.takeUrgent(reversed, CONTROLLERS));
            });
            together.await();
            List<Parcel> one = first.in(desk -> desk.takeUrgent(all, CONTROLLERS));
            assertThat(one.size() + other.get().size(), is(CONTROLLERS));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSecondTakesOverWhatTheFirstLeftBehind() {
        assertThat(first.take(1), hasSize(1));
        later(LeaseTable.LENGTH);
        assertThat("to its last moment the lease is kept", second.take(1), hasSize(0));
        later(Duration.ofMillis(1));
        assertThat("also what was on its way when the first went", second.take(1), hasSize(1));
        assertThat("the first, back from a long pause", first.take(1), hasSize(0));
        assertThat(first.in(desk -> holds(desk, 1)), is(false));
    }

    @Test
    void aNodeThatRenewsKeepsItsControllers() {
        first.take(1);
        for (int i = 0; i < 5; i++) {
            later(LeaseTable.LENGTH.dividedBy(2).plusSeconds(1));
            first.in(desk -> {
                desk.renew();
                return desk;
            });
            assertThat(second.in(desk -> holds(desk, 1)), is(false));
        }
    }

    @Test
    void aNodeThatWasRestartedGoesOnAtOnceAndSendsAgain() {
        assertThat(first.take(1), hasSize(1));
        assertThat(first.take(1), hasSize(0));
        assertThat(new Node("first").take(1), hasSize(1));
    }

    private boolean holds(ParcelDesk desk, long controllerId) {
        return LeaseTable.take(Sql.of(desk.source), controllerId, desk.node, clock.instant());
    }
}
