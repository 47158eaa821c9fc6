package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.boundary.DeadLetterView;
import cn.zhian.exchange.delivery.boundary.LetterFilter;
import cn.zhian.exchange.delivery.control.Delivery.Tools;
import cn.zhian.exchange.delivery.control.DeliveryBook.Trouble;
import cn.zhian.exchange.delivery.control.TargetTable.Written;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Deliveries on a real database")
class DeliveryIT {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static DeliveryScene scene;

    private final MemoryFeed feed = new MemoryFeed();
    private final FakeTime time = new FakeTime();

    @BeforeAll
    static void schema(@TempDir Path keys) throws SQLException {
        scene = new DeliveryScene(TestDatabase.migrated("delivery_it"), keys.resolve("keys"));
    }

    @BeforeEach
    void clear() throws SQLException {
        scene.clear();
    }

    private Delivery delivery(Lease lease, TargetProtocol protocol) {
        Tools tools =
                new Tools(scene.book(time), feed, word -> Optional.of(protocol), time, time, new BackOff(() -> 0.5));
        return new Delivery(lease, tools, new DirectThreads(), Instant.MAX);
    }

    private static void run(Delivery delivery) throws InterruptedException {
        for (int i = 0; i < 1_000 && !delivery.over() && delivery.step().isZero(); i++) {
            // Until there is nothing to do for a moment.
        }
    }

    private void change(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(feed::change);
    }

    @Test
    void keepsTheCursorRatesAndCredentials() throws InterruptedException {
        long id = scene.target("county", 0, NOW);
        change(1, 55);
        Lease lease = scene.renewed("one", NOW).get(0);
        Receiver receiver = new Receiver();
        List<TargetAccess> seen = new ArrayList<>();
        run(delivery(lease, new TargetProtocol() {
            @Override
            public String word() {
                return "scripted";
            }

            @Override
            public List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed {
                seen.add(access);
                return receiver.push(access, batch);
            }
        }));
        assertThat(scene.text("SELECT position FROM delivery"), is("55"));
        assertThat(scene.text("SELECT CONCAT(sent, ' ', accepted, ' ', failed) FROM delivery_rate"), is("55 55 0"));
        assertThat(seen.get(0).credentials().getString("key"), is("秘密"));
        assertThat(seen.get(0).targetId(), is(id));
        assertThat(scene.text("SELECT HEX(credentials) FROM delivery_target"), not(containsString("E7A798")));
        assertThat(receiver.held.get("p:house:1").body().containsKey("phone"), is(false));
        RateTable.Day day = scene.in(source -> new RateTable(source).days(NOW.plusSeconds(60)))
                .get(id);
        assertThat(day.tally().accepted(), is(55L));
        assertThat(day.quarters().get(RateTable.QUARTERS - 1), is(55L));
        assertThat(scene.in(source -> new RateTable(source).minutes(id, NOW.plusSeconds(60))), hasSize(1));
    }

    @Test
    void aDeadNodesTargetsAreTakenOverWithinHalfAMinute() {
        for (int i = 0; i < 6; i++) {
            scene.target("t" + i, 0, NOW);
        }
        assertThat(scene.renewed("one", NOW), hasSize(6));
        scene.renewed("two", NOW);
        scene.renewed("one", NOW.plusSeconds(5));
        assertThat("half of them are given back for the other", scene.renewed("one", NOW.plusSeconds(5)), hasSize(3));
        assertThat(scene.renewed("two", NOW.plusSeconds(6)), hasSize(3));
        // The first dies now, and is not heard of any more.
        for (int second = 10; second < 20; second += 5) {
            assertThat(scene.renewed("two", NOW.plusSeconds(second)), hasSize(3));
        }
        List<Lease> all = scene.renewed("two", NOW.plusSeconds(25));
        assertThat(all, hasSize(6));
    }

    @Test
    void writesNothingWithALeaseThatWasTakenOver() throws InterruptedException {
        scene.target("county", 0, NOW);
        change(1, 30);
        Lease before = scene.renewed("one", NOW).get(0);
        Receiver receiver = new Receiver();
        Delivery late = delivery(before, receiver);
        receiver.plays((batch, answers) -> {
            if (scene.text("SELECT node FROM delivery").equals("one")) {
                scene.renewed("two", NOW.plusSeconds(16));
            }
            return answers;
        });
        run(late);
        assertThat(late.over(), is(true));
        assertThat(scene.text("SELECT position FROM delivery"), is("0"));
        assertThat(scene.text("SELECT COUNT(*) FROM delivery_rate"), is("0"));
        run(delivery(scene.renewed("two", NOW.plusSeconds(17)).get(0), receiver));
        assertThat(scene.text("SELECT position FROM delivery"), is("30"));
    }

    @Test
    void ofNodesThatAskAtOnceOneServesATarget() throws Exception {
        for (int i = 0; i < 20; i++) {
            scene.target("t" + i, 0, NOW);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        try {
            List<Future<List<Lease>>> asked = IntStream.range(0, 4)
                    .mapToObj(node -> threads.submit(() -> {
                        together.await();
                        return scene.renewed("n" + node, NOW);
                    }))
                    .toList();
            List<Long> served = new ArrayList<>();
            for (Future<List<Lease>> one : asked) {
                one.get().forEach(lease -> served.add(lease.targetId()));
            }
            assertThat("nobody serves what another does", Set.copyOf(served), hasSize(served.size()));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsFindsResendsAndClearsDeadLetters() throws InterruptedException {
        long id = scene.target("county", 0, NOW);
        change(1, 20);
        Lease lease = scene.renewed("one", NOW).get(0);
        Receiver receiver = new Receiver();
        receiver.plays((batch, answers) -> answers.stream()
                .map(answer -> answer.id().endsWith("5")
                        ? RecordAnswer.rejected(
                                answer.id(),
                                answer.version(),
                                new Cause(CauseWord.NOT_TAKEN, "代码不存在：" + "长".repeat(600)))
                        : answer)
                .toList());
        Delivery delivery = delivery(lease, receiver);
        run(delivery);
        assertThat(scene.text("SELECT position FROM delivery"), is("20"));
        List<DeadLetterView> letters = letters(id, LetterFilter.ALL);
        assertThat(letters.stream().map(DeadLetterView::recordId).toList(), contains("p:house:15", "p:house:5"));
        assertThat(letters.get(0).cause().orElseThrow().word(), is(CauseWord.NOT_TAKEN));
        assertThat(letters.get(0).cause().orElseThrow().about().length(), is(400));
        LetterFilter found = new LetterFilter(Optional.of(RecordKind.HOUSE), Optional.of("house:15"));
        assertThat(letters(id, found), hasSize(1));
        assertThat(letters(id, new LetterFilter(Optional.empty(), Optional.of("代码不存在"))), hasSize(2));
        scene.in(source -> new LetterTable(source).want(id, List.of()));
        run(delivery);
        assertThat(letters(id, LetterFilter.ALL).get(0).tries(), is(2));
        assertThat(letters(id, LetterFilter.ALL).get(0).waiting(), is(false));
        receiver.plays((batch, answers) -> answers);
        feed.change(5);
        run(delivery);
        assertThat("a newer version clears it", letters(id, LetterFilter.ALL), hasSize(1));
        long left = letters(id, LetterFilter.ALL).get(0).id();
        scene.in(source -> new LetterTable(source).want(id, List.of(left)));
        run(delivery);
        assertThat(letters(id, LetterFilter.ALL), hasSize(0));
    }

    private static List<DeadLetterView> letters(long id, LetterFilter filter) {
        List<DeadLetterView> page = scene.in(source -> new LetterTable(source).page(id, filter, 0, 50));
        assertThat(scene.in(source -> new LetterTable(source).count(id, filter)), is((long) page.size()));
        return page.stream()
                .sorted(java.util.Comparator.comparing(DeadLetterView::recordId))
                .toList();
    }

    @Test
    void sendsAgainWhatAComparisonWantsInAnyNumber() throws InterruptedException {
        long id = scene.target("county", 0, NOW);
        change(1, 600);
        Lease lease = scene.renewed("one", NOW).get(0);
        Receiver receiver = new Receiver();
        run(delivery(lease, receiver));
        IntStream.rangeClosed(1, 500).forEach(number -> receiver.held.remove("p:house:" + number));
        List<DeadLetter> again = new java.util.ArrayList<>(IntStream.rangeClosed(1, 500)
                .mapToObj(number -> wanted(number, false))
                .toList());
        again.add(wanted(900, false));
        again.add(wanted(901, true));
        wants(id, again);
        wants(id, again.subList(0, 3));
        change(601, 620);
        run(delivery(lease, receiver));
        assertThat("gone without a trace, and gone with one", receiver.held.size(), is(621));
        assertThat(receiver.held.get("p:house:901").erased(), is(true));
        assertThat(scene.text("SELECT COUNT(*) FROM delivery_resend"), is("0"));
        assertThat(scene.text("SELECT COUNT(*) FROM dead_letter"), is("0"));
        assertThat(scene.text("SELECT position FROM delivery"), is("620"));
    }

    private static void wants(long id, List<DeadLetter> records) {
        scene.in(source -> {
            new ResendTable(source).add(id, records);
            return id;
        });
    }

    private static DeadLetter wanted(long number, boolean erased) {
        return new DeadLetter(
                "p:house:" + number, RecordKind.HOUSE, number, "330281001001001", 1, NOW, erased, Optional.empty());
    }

    @Test
    void resumesAnExportAfterARestart() throws InterruptedException {
        change(1, 95);
        long id = scene.in(source -> scene.targets(source).add(DeliveryScene.written("new"), feed.head(), NOW));
        Receiver receiver = new Receiver();
        Delivery first = delivery(scene.renewed("one", NOW).get(0), receiver);
        for (int i = 0; i < 3; i++) {
            first.step();
        }
        assertThat(scene.text("SELECT export_sent FROM delivery"), is("30"));
        feed.change(200);
        run(delivery(scene.renewed("two", NOW.plusSeconds(60)).get(0), receiver));
        assertThat(receiver.held.size(), is(96));
        assertThat(
                scene.in(source -> scene.targets(source).find(id))
                        .orElseThrow()
                        .progress()
                        .export(),
                is(Optional.empty()));
    }

    @Test
    void aRewindWinsOverWhatIsUnderWay() throws InterruptedException {
        long id = scene.target("county", 0, NOW);
        change(1, 40);
        Lease lease = scene.renewed("one", NOW).get(0);
        Receiver receiver = new Receiver();
        run(delivery(lease, receiver));
        change(41, 60);
        Delivery late = delivery(lease, receiver);
        receiver.plays((batch, answers) -> {
            if (scene.text("SELECT position FROM delivery").equals("40")) {
                scene.in(source -> {
                    scene.targets(source).place(id, 10, Optional.empty(), NOW);
                    return id;
                });
            }
            return answers;
        });
        run(late);
        assertThat(late.over(), is(true));
        assertThat(scene.text("SELECT position FROM delivery"), is("10"));
    }

    @Test
    void tellsTroubleAndForgetsTheWaitWhenTheTargetIsChanged() {
        long id = scene.target("county", 0, NOW);
        Lease lease = scene.renewed("one", NOW).get(0);
        scene.book(time)
                .interrupted(
                        lease,
                        new Tally(1, 0, 0, 0, 1),
                        Optional.of(new Trouble(
                                new Cause(CauseWord.BLOCKED, "错".repeat(900)), 3, NOW.plusSeconds(600), true)));
        TargetRow row = scene.in(source -> scene.targets(source).find(id)).orElseThrow();
        assertThat(row.progress().cause(), is(Optional.of(new Cause(CauseWord.BLOCKED, "错".repeat(400)))));
        assertThat(row.progress().error().orElseThrow(), endsWith("错"));
        assertThat(row.progress().blocked(), is(true));
        scene.in(source -> {
            scene.targets(source).change(id, DeliveryScene.written("county 2"), NOW);
            return id;
        });
        assertThat(
                scene.in(source -> scene.targets(source).find(id))
                        .orElseThrow()
                        .progress()
                        .blocked(),
                is(false));
        assertThrows(
                Conflict.class,
                () -> scene.in(source -> {
                    scene.targets(source).change(id, DeliveryScene.written("county 3"), NOW);
                    return id;
                }));
        assertThrows(Conflict.class, () -> scene.target("county 2", 0, NOW));
    }

    @Test
    void keepsWhatAloneMayLeave() {
        long id = scene.target("county", 0, NOW);
        assertThat(stored(id).tailoring().only(), is(Optional.empty()));
        for (Set<String> names : List.of(Set.of("resident.phone", "company.staff.Name"), Set.<String>of())) {
            Tailoring only = new Tailoring(Set.of(), Optional.of(new NamedItems(names)), false, true, false);
            scene.in(source -> {
                TargetPlan plan = stored(id);
                TargetPlan next = new TargetPlan(
                        plan.version(),
                        plan.protocol(),
                        plan.access(),
                        plan.selection(),
                        only,
                        plan.hours(),
                        plan.term(),
                        plan.pace(),
                        false);
                Written written = DeliveryScene.written("county");
                scene.targets(source)
                        .change(id, new Written("county", next, written.ground(), written.lagLimit()), NOW);
                return id;
            });
            assertThat(stored(id).tailoring(), is(only));
        }
    }

    private static TargetPlan stored(long id) {
        return scene.in(source -> scene.targets(source).find(id)).orElseThrow().plan();
    }

    @Test
    void whoIsLeftBehindByTheCleaningIsLost() {
        long behind = scene.target("behind", 10, NOW);
        long ahead = scene.target("ahead", 50, NOW);
        assertThat(scene.in(source -> new CleaningTable(source).cleaning(40)), contains("behind"));
        assertThat(scene.in(source -> new CleaningTable(source).cleaning(30)), hasSize(0));
        assertThat(scene.in(source -> new CleaningTable(source).cleaned()), is(40L));
        assertThat(
                scene.in(source -> scene.targets(source).find(behind))
                        .orElseThrow()
                        .lost(),
                is(true));
        assertThat(
                scene.in(source -> scene.targets(source).find(ahead))
                        .orElseThrow()
                        .lost(),
                is(false));
        assertThat(scene.in(source -> new CleaningTable(source).turn(NOW.plusSeconds(100))), is(true));
        assertThat(
                "one node at a time",
                scene.in(source -> new CleaningTable(source).turn(NOW.plusSeconds(101))),
                is(false));
    }

    @Test
    void ofTenTargetsOneThatHangsDelaysNone() throws InterruptedException {
        Map<Long, Receiver> receivers = new ConcurrentHashMap<>();
        for (int i = 0; i < 10; i++) {
            receivers.put(scene.target("t" + i, 0, NOW), new Receiver());
        }
        long hanging = receivers.keySet().iterator().next();
        CountDownLatch forever = new CountDownLatch(1);
        change(1, 400);
        TargetProtocol protocol = new TargetProtocol() {
            @Override
            public String word() {
                return "scripted";
            }

            @Override
            public List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed {
                if (access.targetId() == hanging) {
                    try {
                        forever.await();
                    } catch (InterruptedException e) {
                        throw new PushFailed(CauseWord.STOPPED, true, e);
                    }
                }
                return receivers.get(access.targetId()).push(access, batch);
            }
        };
        Clock clock = Clock.systemUTC();
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Deliveries deliveries = new Deliveries(
                waiting -> new Tools(
                        scene.book(clock), feed, word -> Optional.of(protocol), clock, waiting, new BackOff(() -> 0.5)),
                work -> {
                    Thread thread = new Thread(work);
                    threads.add(thread);
                    return thread;
                },
                clock);
        try {
            Instant now = clock.instant();
            deliveries.hold(scene.renewed("one", now), now.plusSeconds(600));
            long begin = System.nanoTime();
            while (!scene.text("SELECT COUNT(*) FROM delivery WHERE position = 400")
                    .equals("9")) {
                assertThat(Duration.ofNanos(System.nanoTime() - begin), lessThan(Duration.ofSeconds(60)));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            receivers.forEach((id, receiver) -> assertThat(receiver.held.size(), is(id == hanging ? 0 : 400)));
        } finally {
            deliveries.stop();
            forever.countDown();
            // What they still write would be in the way of the next test.
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            }
        }
    }
}
