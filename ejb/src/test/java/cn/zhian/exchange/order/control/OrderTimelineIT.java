package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The timeline of an order, in a real database")
class OrderTimelineIT {
    private static final int ACTS = 300;
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static TestDatabase database;
    private static PersonalData personal;

    @BeforeAll
    static void schema() throws Exception {
        database = TestDatabase.migrated("order_timeline");
        personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
    }

    private interface Work<T> {
        T on(OrderTimeline timeline) throws SQLException;
    }

    private static <T> T in(Work<T> work) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            T done = work.on(new OrderTimeline(new OrderSql(connection), personal));
            connection.commit();
            return done;
        }
    }

    private static int write(long id) throws SQLException {
        for (int i = 0; i < ACTS; i++) {
            in(timeline -> {
                timeline.append(
                        OrderSide.ISSUED, id, new OrderTimeline.Doer(7, "officer"), OrderActKind.READ, "说明", NOW);
                return id;
            });
        }
        return ACTS;
    }

    @Test
    void isWholeForWhoeverReadsWhileItIsWritten() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> writing = writer.submit(() -> write(1));
            int looks = 0;
            while (!writing.isDone()) {
                OrderTimeline.Kept kept = in(timeline -> timeline.read(OrderSide.ISSUED, 1));
                assertThat("with " + kept.acts().size() + " acts", kept.intact(), is(true));
                looks++;
            }
            assertThat(looks, is(greaterThan(0)));
            writing.get();
            assertThat(in(timeline -> timeline.read(OrderSide.ISSUED, 1)).acts(), hasSize(ACTS));
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void isBrokenIfAnActIsAddedOrTakenAway() throws Exception {
        write(2);
        execute("DELETE FROM order_act WHERE owner_id = 2 AND seq = " + ACTS);
        assertThat(in(timeline -> timeline.read(OrderSide.ISSUED, 2)).intact(), is(false));
        write(3);
        execute("UPDATE order_timeline SET acts = acts - 1 WHERE owner_id = 3");
        assertThat(in(timeline -> timeline.read(OrderSide.ISSUED, 3)).intact(), is(false));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
