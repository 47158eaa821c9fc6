package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.DoneReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.NumberRequest;
import cn.zhian.uhppote.protocol.Query;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.SettingRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands to a controller on a real socket: once, in time, in turn. */
class CommandTest {
    private static final long SERIAL = 423187757L;
    /** Waits for an answer longer than any machine stands still, so that nothing is asked again. */
    private static final Timing PATIENT = new Timing(
            Duration.ofSeconds(30),
            2,
            Duration.ofSeconds(30),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofMillis(20));

    private SessionBench bench;
    private FakeController controller;

    @BeforeEach
    void start() throws Exception {
        bench = new SessionBench();
        controller = new FakeController(SERIAL);
    }

    @AfterEach
    void stop() {
        controller.close();
        bench.close();
    }

    @Test
    void opensADoor() {
        bench.enrol(controller);
        Answer answer = ask(open(3), Urgency.URGENT, soon()).join();
        assertThat(((DoneReply) answer.reply()).done(), is(true));
        assertThat(controller.requests(), hasItem("40" + "03" + "00".repeat(19)));
    }

    @Test
    void neverRepeatsAnOpenDoor() {
        bench.enrol(controller);
        controller.mute(0x40, true);
        assertThat(reason(ask(open(1), Urgency.URGENT, soon())), is(Reason.UNREACHABLE));
        controller.mute(0x40, false);
        ask(query(FunctionCode.GET_TIME), Urgency.NORMAL, Optional.empty()).join();
        assertThat(controller.asked(0x40), is(1L));
    }

    @Test
    void repeatsWhatMayBeRepeated() {
        bench.enrol(controller);
        controller.mute(0x58, true);
        CompletableFuture<Answer> count = ask(query(FunctionCode.COUNT_CARDS), Urgency.NORMAL, Optional.empty());
        Await.until("asked again", () -> controller.asked(0x58) == 2);
        controller.mute(0x58, false);
        assertThat(count.join().repeated(), is(true));
    }

    @Test
    void anOpenDoorIsNotSentAfterItsDeadline() throws Exception {
        try (SessionBench patient =
                new SessionBench(SessionConfig.standard("127.0.0.1", 0).withTiming(PATIENT))) {
            patient.enrol(controller);
            CountDownLatch released = controller.hold(0x58);
            CompletableFuture<Answer> held = ask(patient, query(FunctionCode.COUNT_CARDS), Urgency.NORMAL);
            Await.until("pipe is busy", () -> controller.asked(0x58) == 1);
            CompletableFuture<Answer> late = patient.network
                    .ask(open(1), Urgency.URGENT, Optional.of(Instant.now().plusMillis(20)))
                    .toCompletableFuture();
            assertThat(reason(late), is(Reason.EXPIRED));
            released.countDown();
            held.join();
            ask(patient, query(FunctionCode.GET_TIME), Urgency.NORMAL).join();
            assertThat(controller.asked(0x40), is(0L));
        }
    }

    @Test
    void anOpenDoorForAControllerNeverReachedSaysThatItDoesNotAnswer() throws Exception {
        Timing patient = new Timing(
                Duration.ofMillis(100),
                5,
                Duration.ofSeconds(9),
                Duration.ofSeconds(9),
                Duration.ofSeconds(9),
                Duration.ofMillis(20),
                Duration.ofMillis(20));
        SessionConfig config = SessionConfig.standard("127.0.0.1", 0).withTiming(patient);
        try (SessionBench slow = new SessionBench(config);
                FakeController dead = new FakeController(98)) {
            dead.away(true);
            slow.network.enrol(dead.enrolment(Position.START));
            CompletableFuture<Answer> open = slow.network
                    .ask(
                            new SettingRequest(FunctionCode.OPEN_DOOR, 98, 1),
                            Urgency.URGENT,
                            Optional.of(Instant.now().plusMillis(300)))
                    .toCompletableFuture();
            assertThat(reason(open), is(Reason.UNREACHABLE));
            assertThat(dead.asked(0x40), is(0L));
        }
    }

    @Test
    void anOpenDoorWhileAwayIsNotExecutedOnReturn() {
        bench.enrol(controller);
        controller.away(true);
        Await.until("link lost", () -> bench.told(controller, StateAspect.LINK).contains(0L));
        assertThat(reason(ask(open(1), Urgency.URGENT, soon())), is(Reason.UNREACHABLE));
        controller.away(false);
        Await.until("back", () -> bench.told(controller, StateAspect.LINK).equals(List.of(1L, 0L, 1L)));
        ask(query(FunctionCode.COUNT_CARDS), Urgency.NORMAL, Optional.empty()).join();
        assertThat(controller.asked(0x40), is(0L));
    }

    @Test
    void commandsToALostControllerFailAtOnce() {
        bench.enrol(controller);
        controller.away(true);
        List<CompletableFuture<Answer>> waiting = IntStream.range(0, 100)
                .mapToObj(i -> ask(delete(i + 1L), Urgency.NORMAL, Optional.empty()))
                .toList();
        waiting.forEach(command -> assertThat(reason(command), is(Reason.UNREACHABLE)));
        long begun = System.nanoTime();
        assertThat(reason(ask(delete(7), Urgency.NORMAL, Optional.empty())), is(Reason.UNREACHABLE));
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), is(lessThan(100L)));
    }

    @Test
    void urgentCommandsGoFirst() throws Exception {
        try (SessionBench patient =
                new SessionBench(SessionConfig.standard("127.0.0.1", 0).withTiming(PATIENT))) {
            patient.enrol(controller);
            CountDownLatch released = controller.hold(0x52);
            List<CompletableFuture<Answer>> normal = IntStream.range(0, 50)
                    .mapToObj(i -> ask(patient, delete(1_000L + i), Urgency.NORMAL))
                    .toList();
            Await.until("pipe is busy", () -> controller.asked(0x52) == 1);
            CompletableFuture<Answer> urgent = ask(patient, delete(1), Urgency.URGENT);
            released.countDown();
            urgent.join();
            normal.forEach(CompletableFuture::join);
            List<String> deletions = controller.requests().stream()
                    .filter(r -> r.startsWith("52"))
                    .toList();
            assertThat(deletions.size(), is(51));
            assertThat(deletions.indexOf("52" + "01000000" + "00".repeat(16)), is(1));
        }
    }

    @Test
    void tooManyWaitingCommandsAreRefused() throws Exception {
        SessionConfig config = SessionConfig.standard("127.0.0.1", 0).withTiming(PATIENT);
        SessionConfig narrow = new SessionConfig("127.0.0.1", 0, "", config.timing(), 100, 10);
        try (SessionBench small = new SessionBench(narrow)) {
            small.enrol(controller);
            CountDownLatch released = controller.hold(0x52);
            List<CompletableFuture<Answer>> commands = IntStream.range(0, 30)
                    .mapToObj(i -> ask(small, delete(i), Urgency.NORMAL))
                    .toList();
            Await.until(
                    "refused",
                    () -> commands.stream()
                                    .filter(CompletableFuture::isCompletedExceptionally)
                                    .count()
                            > 15);
            released.countDown();
            long refused = commands.stream()
                    .filter(c -> c.handle((a, e) -> e != null).join())
                    .count();
            assertThat(refused, is(both(greaterThan(15L)).and(lessThan(21L))));
        }
    }

    @Test
    void repliesWithAnotherSerialAreIgnored() {
        controller.wrongSerialFirst();
        bench.enrol(controller);
        controller.swipeAndPush(1);
        bench.awaitEvents(controller, 1);
        assertThat(bench.indexes(controller), contains(1L));
        assertThat(bench.network.dropped().toCompletableFuture().join(), is(greaterThan(3L)));
    }

    @Test
    void whereAnotherNodeReadsOnlyCommandsGo() {
        controller.swipe(7);
        bench.network.enrol(controller.enrolment(Position.START, false));
        Await.until("found", () -> controller.asked(0x20) > 0);
        Answer answer = ask(open(2), Urgency.URGENT, soon()).join();
        assertThat(((DoneReply) answer.reply()).done(), is(true));
        // Looks several times meanwhile.
        Await.until("looked at", () -> controller.asked(0x20) > 3);
        assertThat(controller.listening(), is(false));
        assertThat(controller.asked(0xB0), is(0L));
        assertThat(bench.told(controller, StateAspect.LINK), is(List.of()));
    }

    @Test
    void theDutyToReadIsTakenOverWhereTheRegisterSaysAndGivenBack() {
        List<Long> cards = List.of(5L, 6L, 7L);
        cards.forEach(controller::swipe);
        bench.network.enrol(controller.enrolment(Position.START, false));
        Await.until("found", () -> controller.asked(0x20) > 0);
        bench.network.enrol(controller.enrolment(new Position(1, 1, 0), true));
        bench.awaitEvents(controller, 2);
        assertThat(bench.indexes(controller), contains(2L, 3L));
        assertThat(controller.listening(), is(true));
        bench.network.enrol(controller.enrolment(Position.START, false));
        long before = controller.asked(0x20);
        Await.until("looked at by the one that commands", () -> controller.asked(0x20) > before + 1);
        controller.swipeAndPush(8);
        long looks = controller.asked(0x20);
        Await.until("looked at", () -> controller.asked(0x20) > looks + 2);
        assertThat(bench.indexes(controller), contains(2L, 3L));
    }

    @Test
    void unknownAndWithdrawnControllersAreNotEnrolled() {
        assertThat(reason(ask(open(1), Urgency.URGENT, soon())), is(Reason.NOT_ENROLLED));
        bench.enrol(controller);
        bench.network.withdraw(controller.address());
        assertThat(reason(ask(open(1), Urgency.URGENT, soon())), is(Reason.NOT_ENROLLED));
    }

    @Test
    void afterTheEndNothingHangs() {
        bench.enrol(controller);
        controller.away(true);
        CompletableFuture<Answer> waiting = ask(delete(1), Urgency.NORMAL, Optional.empty());
        bench.network.close();
        assertThat(reason(waiting), is(Reason.UNAVAILABLE));
        assertThat(reason(ask(delete(1), Urgency.NORMAL, Optional.empty())), is(Reason.UNAVAILABLE));
    }

    @Test
    void setsAWrongClockAtEnrolmentAndTellsTheOffset() {
        controller.clockOffset(-90);
        bench.enrol(controller);
        assertThat(controller.asked(0x30), is(1L));
        Await.until(
                "offset told",
                () -> bench.told(controller, StateAspect.CLOCK_OFFSET).size() == 2);
        List<Long> offsets = bench.told(controller, StateAspect.CLOCK_OFFSET);
        assertThat(offsets.get(0), is(lessThan(-88_000L)));
        assertThat(Math.abs(offsets.get(1)), is(lessThan(1_600L)));
    }

    @Test
    void leavesARightClockAlone() {
        bench.enrol(controller);
        assertThat(controller.asked(0x30), is(0L));
    }

    @Test
    void aDeadControllerDelaysNoOther() throws Exception {
        try (FakeController dead = new FakeController(99)) {
            dead.away(true);
            bench.network.enrol(dead.enrolment(Position.START));
            bench.enrol(controller);
            IntStream.range(0, 50).forEach(i -> controller.swipeAndPush(i + 1L));
            bench.awaitEvents(controller, 50);
            assertThat(bench.told(dead, StateAspect.LINK).contains(1L), is(false));
        }
    }

    @Test
    void findsControllers() throws Exception {
        try (SessionBench other = new SessionBench()) {
            var found = other.network
                    .search("127.0.0.1", controller.enrolment(Position.START).port(), Duration.ofMillis(300))
                    .toCompletableFuture()
                    .join();
            assertThat(found.size(), is(1));
            assertThat(found.get(0).device(), is(controller.address()));
            assertThat(found.get(0).mac(), is("00:66:19:39:55:2d"));
            assertThat(found.get(0).version(), is("8.92"));
        }
    }

    private CompletableFuture<Answer> ask(Request request, Urgency urgency, Optional<Instant> deadline) {
        return bench.network.ask(request, urgency, deadline).toCompletableFuture();
    }

    private static Request open(int door) {
        return new SettingRequest(FunctionCode.OPEN_DOOR, SERIAL, door);
    }

    private static Request query(FunctionCode function) {
        return new Query(function, SERIAL);
    }

    private static Request delete(long card) {
        return new NumberRequest(FunctionCode.DELETE_CARD, SERIAL, card);
    }

    private static Optional<Instant> soon() {
        return Optional.of(Instant.now().plusSeconds(10));
    }

    private static CompletableFuture<Answer> ask(SessionBench on, Request request, Urgency urgency) {
        return on.network.ask(request, urgency, Optional.empty()).toCompletableFuture();
    }

    private static Reason reason(CompletableFuture<Answer> command) {
        CompletionException failure = assertThrows(CompletionException.class, command::join);
        return ((DeviceException) failure.getCause()).reason();
    }
}
