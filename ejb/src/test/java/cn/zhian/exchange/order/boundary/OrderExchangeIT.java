package cn.zhian.exchange.order.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.order.control.OrderTimeline;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.Orders;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.control.ReportTable;
import cn.zhian.exchange.order.control.ReportWire.Result;
import cn.zhian.exchange.order.control.SourceTable;
import cn.zhian.exchange.order.control.WatchList;
import cn.zhian.exchange.order.control.WatchTable.Stand;
import cn.zhian.exchange.order.entity.Criterion;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderData;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Orders between two platforms, in a real database")
class OrderExchangeIT {
    private static final Instant NOW = Orders.AT;
    private static final String ABOVE = "zzzzzzzz234567zz";
    private static TestDatabase database;
    private static PersonalData personal;

    @BeforeAll
    static void schema() throws Exception {
        database = TestDatabase.migrated("order_exchange");
        personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table : List.of(
                "order_hit",
                "order_act",
                "order_timeline",
                "order_file",
                "order_report",
                "received_order_scope",
                "received_order",
                "order_source",
                "order_step",
                "order_message",
                "order_line",
                "order_addressee",
                "issued_order_edition",
                "issued_order_scope",
                "issued_order",
                "child_platform")) {
            execute("DELETE FROM " + table);
        }
        execute("UPDATE order_watch SET position = 0, revision = 0");
        execute(
                "INSERT INTO child_platform (id, version, name, role, state, platform, active_platform, divisions, kinds,"
                        + " answer_key, created_at) SELECT seq, 1, seq, 'COMMUNITY', 'ENROLLED', CONCAT('abcdefgh234567a', CHAR(96 +"
                        + " seq)), CONCAT('abcdefgh234567a', CHAR(96 + seq)), '330281', 'pass', 1, NOW() FROM seq_1_to_3");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static OneSide side() throws SQLException {
        return side(NOW);
    }

    private static OneSide side(Instant now) throws SQLException {
        return new OneSide(database, personal, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KnownChild child(long id) {
        String platform = "abcdefgh234567a" + (char) (96 + id);
        return new KnownChild(
                id, platform, Tier.COMMUNITY, new Entitlement(EnumSet.allOf(RecordKind.class), List.of("330281")), 1);
    }

    private static OrderData data(OrderKind kind, List<Long> children) {
        OrderContent content = Orders.content(kind, Optional.of(NOW.plus(Duration.ofHours(10))));
        return new OrderData(
                kind,
                content.urgency(),
                content.title(),
                content.text(),
                content.legalBasis(),
                content.dueAt(),
                content.scope(),
                content.asked(),
                List.<Criterion>of(),
                content.watch(),
                children,
                Optional.empty(),
                Optional.of(false));
    }

    private static IssuedView issued(OneSide side, Long... children) throws Exception {
        return side.commit(() -> side.issuing.issue(
                side.issuing.draft(data(OrderKind.NOTICE, List.of(children))).id()));
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> all = new ArrayList<>();
            for (Callable<T> work : works) {
                all.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsEveryMessageOnceInOrderWhileOthersIssue() throws Exception {
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            works.add(() -> {
                try (OneSide side = side()) {
                    for (int i = 0; i < 10; i++) {
                        issued(side, 1L, 2L, 3L);
                    }
                    return 10;
                }
            });
        }
        List<Long> seen = new ArrayList<>();
        works.add(() -> {
            try (OneSide side = side()) {
                while (seen.size() < 30) {
                    long after = seen.size();
                    OrderWire.Told told = side.commit(() -> side.line.fetch(child(2), new OrderWire.Asked(after, 7)));
                    told.messages().forEach(message -> seen.add(message.seq()));
                }
                return seen.size();
            }
        });
        atOnce(works);
        assertThat(seen, is(LongStream.rangeClosed(1, 30).boxed().toList()));
        assertThat(number("SELECT COUNT(DISTINCT order_id) FROM order_message WHERE platform LIKE '%ab'"), is(30L));
    }

    @Test
    void acknowledgesWhatWasAskedBehindAndRefusesMoreThanThereIs() throws Exception {
        try (OneSide side = side()) {
            IssuedView order = issued(side, 1L);
            OrderWire.Told first = side.commit(() -> side.line.fetch(child(1), new OrderWire.Asked(0, 50)));
            OrderWire.Told again = side.commit(() -> side.line.fetch(child(1), new OrderWire.Asked(0, 50)));
            assertThat(again.messages(), is(first.messages()));
            assertThat(progress(side, order), is(OrderProgress.WAITING));
            OrderWire.Told none = side.commit(() -> side.line.fetch(child(1), new OrderWire.Asked(1, 50)));
            assertThat(none.messages().size(), is(0));
            assertThat(progress(side, order), is(OrderProgress.FETCHED));
            assertThrows(Invalid.class, () -> side.line.fetch(child(1), new OrderWire.Asked(2, 50)));
            assertThat(
                    side.line
                            .fetch(child(2), new OrderWire.Asked(0, 50))
                            .messages()
                            .size(),
                    is(0));
        }
    }

    private static OrderProgress progress(OneSide side, IssuedView order) throws Exception {
        return side.commit(() -> side.orders.get(order.id()).addressees().get(0).progress());
    }

    @Test
    void takesAReportOnceHoweverOftenAndOfItsOwnOrderAlone() throws Exception {
        try (OneSide side = side()) {
            IssuedView order = issued(side, 1L);
            String number = order.number().orElseThrow();
            List<Callable<Result>> works = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                works.add(() -> {
                    try (OneSide other = side()) {
                        return other.commit(() -> other.line
                                .report(child(1), Orders.result(number, 1))
                                .result());
                    }
                });
            }
            List<Result> results = atOnce(works);
            assertThat(results.stream().filter(one -> one == Result.ACCEPTED).count(), is(1L));
            assertThat(results.stream().filter(one -> one == Result.DUPLICATE).count(), is(3L));
            assertThat(number("SELECT COUNT(*) FROM order_step"), is(1L));
            assertThat(number("SELECT COUNT(*) FROM order_file WHERE place = 'REPORTED'"), is(1L));
            assertThat(
                    side.commit(() ->
                            side.line.report(child(2), Orders.result(number, 1)).reason()),
                    is("order"));
            long addressee = order.addressees().get(0).id();
            side.commit(() -> side.settling.close(order.id(), addressee, ""));
            assertThat(
                    side.commit(() ->
                            side.line.report(child(1), Orders.result(number, 2)).reason()),
                    is("over"));
            var view = side.commit(() -> side.orders.addressee(order.id(), addressee));
            assertThat(view.intact(), is(true));
            execute("UPDATE order_act SET username = 'x' WHERE side = 'ISSUED' AND seq = 1");
            assertThat(
                    side.commit(() -> side.orders.addressee(order.id(), addressee))
                            .intact(),
                    is(false));
        }
    }

    @Test
    void letsNobodyIssueOrSeeBeyondTheOwnCommunities() throws Exception {
        try (OneSide side = side();
                OneSide other = side().only("330282")) {
            IssuedView order = issued(side, 1L);
            assertThrows(Denied.class, () -> other.issuing.draft(data(OrderKind.NOTICE, List.of(1L))));
            assertThrows(NotFound.class, () -> other.orders.get(order.id()));
            assertThrows(NotFound.class, () -> other.settling.withdraw(order.id(), "x"));
            execute("UPDATE child_platform SET state = 'REVOKED' WHERE id = 2");
            assertThrows(Invalid.class, () -> issued(side, 2L));
        }
    }

    private static void known() throws SQLException {
        execute("INSERT INTO order_source (platform, parent_id, taken, next_at, failures) VALUES ('" + ABOVE
                + "', 1, 0, NOW(), 0)");
    }

    private static List<OrderMessage> messages(OrderKind kind, long first) {
        return List.of(Orders.message(first, cn.zhian.exchange.order.entity.MessageKind.ISSUE, kind));
    }

    /** Without the outbox, which is not looked at here. */
    private static long stored(OneSide side, List<OrderMessage> messages) {
        side.arrivals.outbox = new cn.zhian.exchange.outbox.boundary.OutboxReader() {
            @Override
            public long head() {
                return 100;
            }
        };
        return side.arrivals.store(ABOVE, "县级平台", messages);
    }

    @Test
    void storesWhatArrivesOnceThoughItIsCutOff() throws Exception {
        known();
        try (OneSide side = side()) {
            side.lost(() -> stored(side, messages(OrderKind.NOTICE, 1)));
            assertThat(number("SELECT COUNT(*) FROM received_order"), is(0L));
            assertThat(side.commit(() -> stored(side, messages(OrderKind.NOTICE, 1))), is(1L));
            assertThat(side.commit(() -> stored(side, messages(OrderKind.NOTICE, 1))), is(1L));
            assertThat("a gap", side.commit(() -> stored(side, messages(OrderKind.NOTICE, 3))), is(1L));
            assertThat(number("SELECT COUNT(*) FROM received_order"), is(1L));
            assertThat(number("SELECT COUNT(*) FROM order_file WHERE place = 'RECEIVED'"), is(1L));
            String clear = "SELECT COUNT(*) FROM received_order WHERE body LIKE '%消防%'";
            assertThat(number(clear), is(0L));
        }
    }

    @Test
    void remindsLapsesAndEscalatesOnceThoughTwoNodesDoIt() throws Exception {
        known();
        try (OneSide side = side()) {
            side.commit(() -> stored(side, messages(OrderKind.NOTICE, 1)));
        }
        long id = number("SELECT id FROM received_order");
        for (Duration later : List.of(Duration.ofHours(13), Duration.ofHours(25), Duration.ofHours(29))) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                works.add(() -> {
                    try (OneSide one = side(NOW.plus(later))) {
                        return one.commit(() -> {
                            one.due.tend(id);
                            return 1;
                        });
                    }
                });
            }
            atOnce(works);
        }
        try (OneSide side = side()) {
            OrderTimeline.Kept kept = side.commit(
                    () -> side.desk.work(sql -> new OrderTimeline(sql, personal).read(OrderSide.RECEIVED, id)));
            assertThat(kept.intact(), is(true));
            assertThat(
                    kept.acts().stream().map(act -> act.kind()).toList(),
                    is(List.of(
                            OrderActKind.RECEIVED,
                            OrderActKind.REMINDED,
                            OrderActKind.OVERDUE,
                            OrderActKind.ESCALATED)));
            assertThat(number("SELECT COUNT(*) FROM order_report WHERE kind = 'ESCALATED'"), is(1L));
            assertThat(side.commit(() -> side.due.received().size()), is(0));
        }
    }

    @Test
    void notesOnceThatAnAddresseeIsLate() throws Exception {
        IssuedView order;
        try (OneSide side = side()) {
            order = issued(side, 1L);
        }
        long addressee = order.addressees().get(0).id();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            works.add(() -> {
                try (OneSide one = side(NOW.plus(Duration.ofHours(11)))) {
                    return one.commit(() -> {
                        one.due.lapse(order.id(), addressee);
                        return 1;
                    });
                }
            });
        }
        atOnce(works);
        assertThat(number("SELECT COUNT(*) FROM order_act WHERE kind = 'OVERDUE'"), is(1L));
    }

    @Test
    void tellsAPassOnceAndKeepsReportsUntilTheyAreSettled() throws Exception {
        known();
        try (OneSide side = side()) {
            side.commit(() -> stored(side, messages(OrderKind.WATCH, 1)));
            long id = number("SELECT id FROM received_order");
            Stand stand = side.commit(() -> side.watch.stand());
            assertThat("from the head on", stand, is(new Stand(100, 1)));
            List<WatchList.Found> hits = List.of(new WatchList.Found(id, 7, Orders.hit(7)));
            side.lost(() -> side.watch.keep(stand, 105, List.of(), List.of(), hits));
            assertThat(number("SELECT COUNT(*) FROM order_report"), is(0L));
            assertThat(side.commit(() -> side.watch.keep(stand, 105, List.of(), List.of(), hits)), is(true));
            Stand next = side.commit(() -> side.watch.stand());
            assertThat(side.commit(() -> side.watch.keep(next, 106, List.of(), List.of(), hits)), is(true));
            assertThat(number("SELECT COUNT(*) FROM order_hit"), is(1L));
            List<ReportTable.Kept> waiting = side.commit(() -> side.arrivals.waiting(ABOVE));
            assertThat(waiting.size(), is(1));
            assertThat(waiting.get(0).report().kind(), is(StepKind.HIT));
            side.commit(() -> {
                side.arrivals.settled(waiting.get(0), "县级平台", Optional.empty());
                return 0;
            });
            assertThat(side.commit(() -> side.arrivals.waiting(ABOVE)).size(), is(0));
            assertThat(
                    side.commit(() -> side.desk.work(sql -> new ReceivedTable(sql, personal)
                            .find(id)
                            .orElseThrow()
                            .hits())),
                    is(1));
        }
    }

    @Test
    void letsOneNodeAskAPlatformAtATime() throws Exception {
        known();
        try (OneSide side = side()) {
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "one", NOW)), is(true));
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "two", NOW)), is(false));
            done(
                    side,
                    () -> side.arrivals.failed(
                            ABOVE, Cause.of(CauseWord.NO_ANSWER), before -> NOW.plusSeconds(15L + before)));
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "two", NOW)), is(true));
            int failures = side.commit(() -> side.desk.work(sql -> new SourceTable(sql).failures(ABOVE)));
            assertThat(failures, is(1));
        }
    }

    @Test
    void takesOverWithin20SecondsWhatANodeThatDiedHeldButNothingOfOneThatLives() throws Exception {
        known();
        try (OneSide side = side()) {
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "died", NOW)), is(true));
        }
        try (OneSide side = side(NOW.plusSeconds(19))) {
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "other", NOW)), is(false));
        }
        try (OneSide side = side(NOW.plusSeconds(21))) {
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "other", NOW)), is(true));
            done(side, () -> side.arrivals.renew(ABOVE, "died"));
        }
        try (OneSide side = side(NOW.plusSeconds(40))) {
            done(side, () -> side.arrivals.renew(ABOVE, "other"));
        }
        try (OneSide side = side(NOW.plusSeconds(59))) {
            assertThat(side.commit(() -> side.arrivals.hold(ABOVE, "third", NOW)), is(false));
        }
    }

    @Test
    void remembersWhoHurriedWhileAPlatformWasAsked() throws Exception {
        known();
        try (OneSide side = side()) {
            Instant steady = NOW.plusSeconds(15);
            side.commit(() -> side.arrivals.hold(ABOVE, "one", steady));
            done(side, () -> side.arrivals.answered(ABOVE));
            assertThat(dueNow(side), is(List.of()));

            side.commit(() -> side.arrivals.hold(ABOVE, "one", steady));
            done(side, () -> side.arrivals.hurry(ABOVE));
            done(side, () -> side.arrivals.answered(ABOVE));
            assertThat(dueNow(side), is(List.of(ABOVE)));
        }
    }

    @Test
    void asksByTheNewestEnrolmentAtAPlatformAndAtOnceWhenItIsNew() throws Exception {
        try (OneSide side = side()) {
            enrolment(1, "http://127.0.0.1:1", NOW.minusSeconds(60));
            enrolment(2, "https://127.0.0.1:2", NOW.minusSeconds(120));
            for (int tick = 0; tick < 3; tick++) {
                assertThat(side.commit(side.arrivals::due), is(List.of(new SourceTable.Above(ABOVE, 1))));
            }
            side.commit(() -> side.arrivals.hold(ABOVE, "one", NOW));
            done(
                    side,
                    () -> side.arrivals.failed(ABOVE, Cause.of(CauseWord.NO_ANSWER), before -> NOW.plusSeconds(600)));
            assertThat(side.commit(side.arrivals::due), is(List.of()));

            execute("UPDATE parent_platform SET enrolled_at = '" + utc(NOW) + "' WHERE id = 2");
            done(side, () -> side.arrivals.enrolled(ABOVE));
            assertThat(side.commit(side.arrivals::due), is(List.of(new SourceTable.Above(ABOVE, 2))));
        } finally {
            execute("DELETE FROM parent_platform");
        }
    }

    private static void enrolment(long id, String address, Instant at) throws SQLException {
        execute(
                "INSERT IGNORE INTO own_key (number, purpose, private_key, public_key, created_at) VALUES (1, 'PARENT', 'x', 'x', NOW())");
        execute(
                "INSERT INTO parent_platform (id, version, address, own_key, platform, public_key, created_at, enrolled_at)"
                        + " VALUES (" + id + ", 1, '" + address + "', 1, '" + ABOVE + "', 'x', NOW(), '" + utc(at)
                        + "')");
    }

    private static String utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static List<String> dueNow(OneSide side) throws Exception {
        return side.commit(() -> side.desk.work(sql -> new SourceTable(sql)
                .due(NOW).stream().map(SourceTable.Above::platform).toList()));
    }

    private static void done(OneSide side, Runnable work) throws Exception {
        side.commit(() -> {
            work.run();
            return 0;
        });
    }
}
