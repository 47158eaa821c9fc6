package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import cn.zhian.uhppote.protocol.EventRecord;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every event of a memory once and in order, against a controller on a real socket. */
class EventReadingTest {
    private SessionBench bench;
    private FakeController controller;

    @BeforeEach
    void start() throws Exception {
        bench = new SessionBench();
        controller = new FakeController(423187757L);
    }

    @AfterEach
    void stop() throws Exception {
        controller.close();
        bench.close();
    }

    @Test
    void readsWhatIsInTheMemoryAtEnrolment() {
        swipes(5);
        bench.enrol(controller);
        bench.awaitEvents(controller, 5);
        assertThat(bench.indexes(controller), is(upTo(5)));
        assertThat(bench.told(controller, StateAspect.LINK), contains(1L));
    }

    @Test
    void takesPushedEvents() {
        bench.enrol(controller);
        controller.swipeAndPush(100);
        controller.swipeAndPush(101);
        bench.awaitEvents(controller, 2);
        assertThat(bench.indexes(controller), is(upTo(2)));
    }

    @Test
    void fetchesWhatTheNetworkLost() {
        bench.enrol(controller);
        controller.swipeAndPush(1);
        swipes(3);
        controller.swipeAndPush(5);
        bench.awaitEvents(controller, 5);
        assertThat(bench.indexes(controller), is(upTo(5)));
    }

    @Test
    void fetchesLostEventsWithoutAnyFurtherPush() {
        bench.enrol(controller);
        swipes(3);
        bench.awaitEvents(controller, 3);
        assertThat(bench.indexes(controller), is(upTo(3)));
    }

    @Test
    void putsReorderedPushesInOrderAndDropsDoubledOnes() {
        bench.enrol(controller);
        Await.until(
                "memory compared",
                () -> bench.told(controller, StateAspect.LINK).size() == 1);
        swipes(4);
        List.of(2L, 1L, 2L, 4L, 1L, 3L, 3L, 4L).forEach(controller::push);
        bench.awaitEvents(controller, 4);
        controller.swipeAndPush(9);
        bench.awaitEvents(controller, 5);
        assertThat(bench.indexes(controller), is(upTo(5)));
        assertThat(bench.epochs(controller), contains(1));
    }

    @Test
    void keepsAnEventWithoutReadableDate() {
        controller.spoilDate(controller.swipe(7));
        bench.enrol(controller);
        bench.awaitEvents(controller, 1);
        assertThat(bench.first(controller).deviceTime(), is(Optional.empty()));
        assertThat(((Passed) bench.first(controller)).credential().orElseThrow().value(), is("7"));
    }

    @Test
    void beginsAnEpochWhenTheMemoryWasWiped() {
        swipes(6);
        bench.enrol(controller);
        bench.awaitEvents(controller, 6);
        controller.wipe();
        controller.swipeAndPush(50);
        controller.swipeAndPush(51);
        bench.awaitEvents(controller, 8);
        assertThat(bench.indexes(controller), contains(1L, 2L, 3L, 4L, 5L, 6L, 1L, 2L));
        assertThat(bench.epochs(controller), contains(1, 2));
        assertThat(bench.told(controller, StateAspect.MEMORY_EPOCH), contains(2L));
    }

    @Test
    void findsAWipedMemoryThatHasGrownPastThePosition() {
        swipes(4);
        bench.enrol(controller);
        bench.awaitEvents(controller, 4);
        controller.away(true);
        Await.until("link lost", () -> bench.told(controller, StateAspect.LINK).contains(0L));
        controller.wipe();
        LongStream.range(900, 909).forEach(controller::swipe);
        controller.away(false);
        bench.awaitEvents(controller, 13);
        assertThat(bench.indexes(controller).subList(4, 13), is(upTo(9)));
        assertThat(bench.epochs(controller), contains(1, 2));
    }

    @Test
    void findsAMemoryThatWasWipedAndGrewWhileNobodyLooked() {
        swipes(4);
        bench.enrol(controller);
        bench.awaitEvents(controller, 4);
        controller.wipeAndSwipe(9);
        bench.awaitEvents(controller, 13);
        assertThat(bench.indexes(controller).subList(4, 13), is(upTo(9)));
        assertThat(bench.epochs(controller), contains(1, 2));
        assertThat(bench.told(controller, StateAspect.LINK), contains(1L));
    }

    @Test
    void anOldPushIsNoNewEpoch() {
        swipes(400);
        bench.enrol(controller);
        bench.awaitEvents(controller, 400);
        controller.push(1);
        controller.pushForged(3, "0101010166000000");
        controller.swipeAndPush(401);
        bench.awaitEvents(controller, 401);
        assertThat(bench.indexes(controller), is(upTo(401)));
        assertThat(bench.epochs(controller), contains(1));
    }

    @Test
    void aPushFromFarAheadThatLiesIsNotFollowed() {
        swipes(3);
        bench.enrol(controller);
        bench.awaitEvents(controller, 3);
        controller.pushForged(5_000_000, "0101010166000000");
        controller.swipeAndPush(4);
        bench.awaitEvents(controller, 4);
        assertThat(bench.indexes(controller), is(upTo(4)));
        assertThat(controller.asked(0xB0), lessThan(50L));
    }

    @Test
    void readsOnFromThePositionAfterARestart() throws Exception {
        swipes(5);
        bench.enrol(controller);
        bench.awaitEvents(controller, 5);
        EventKey third = bench.keys(controller.address()).get(2);
        try (SessionBench next = new SessionBench()) {
            next.enrol(controller, new Position(third.epoch(), third.index(), third.digest()));
            next.awaitEvents(controller, 2);
            assertThat(next.indexes(controller), contains(4L, 5L));
            assertThat(next.epochs(controller), contains(1));
        }
    }

    @Test
    void anotherEventAtThePositionIsAnotherMemory() {
        swipes(5);
        bench.enrol(controller, new Position(3, 2, 12345));
        bench.awaitEvents(controller, 5);
        assertThat(bench.indexes(controller), is(upTo(5)));
        assertThat(bench.epochs(controller), contains(4));
    }

    @Test
    void skipsWhatWasOverwrittenAndSaysSo() {
        swipes(2);
        bench.enrol(controller);
        bench.awaitEvents(controller, 2);
        controller.away(true);
        Await.until("link lost", () -> bench.told(controller, StateAspect.LINK).contains(0L));
        swipes(20);
        controller.overwriteBefore(10);
        controller.away(false);
        bench.awaitEvents(controller, 2 + 13);
        assertThat(bench.indexes(controller).get(2), is(10L));
        assertThat(bench.epochs(controller), contains(1));
        assertThat(bench.told(controller, StateAspect.EVENTS_LOST), contains(7L));
    }

    @Test
    void skipsAHoleAndSaysSo() {
        swipes(5);
        controller.hole(3);
        bench.enrol(controller);
        bench.awaitEvents(controller, 4);
        assertThat(bench.indexes(controller), contains(1L, 2L, 4L, 5L));
        Await.until(
                "loss told",
                () -> bench.told(controller, StateAspect.EVENTS_LOST).equals(List.of(1L)));
    }

    @Test
    void dropsGarbageAndStrangers() throws Exception {
        bench.enrol(controller);
        controller.sendRaw(new byte[0]);
        controller.sendRaw(new byte[63]);
        controller.sendRaw(new byte[65]);
        controller.sendRaw(HexFormat.of().parseHex("ff".repeat(64)));
        controller.sendRaw(HexFormat.of().parseHex("1720000001000000" + "01".repeat(56)));
        Await.until(
                "counted", () -> bench.network.dropped().toCompletableFuture().join() == 5);
        controller.swipeAndPush(1);
        bench.awaitEvents(controller, 1);
        assertThat(bench.indexes(controller), is(upTo(1)));
    }

    @Test
    void eventsFromAnotherAddressAreDropped() throws Exception {
        swipes(1);
        bench.enrol(controller);
        bench.awaitEvents(controller, 1);
        controller.swipe(2);
        try (DatagramSocket stranger = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
            byte[] frame = Arrays.copyOf(HexFormat.of().parseHex("172000002d553919020000000101010163"), 64);
            stranger.send(new DatagramPacket(
                    frame, frame.length, new InetSocketAddress("127.0.0.1", bench.network.listenPort())));
            Await.until(
                    "counted",
                    () -> bench.network.dropped().toCompletableFuture().join() == 1);
        }
        bench.awaitEvents(controller, 2);
        assertThat(
                ((Passed) bench.endpoints.durable().stream()
                                .filter(e -> e.key().filter(k -> k.index() == 2).isPresent())
                                .findFirst()
                                .orElseThrow())
                        .credential()
                        .orElseThrow()
                        .value(),
                is("2"));
    }

    @Test
    void findsAWipedMemoryByAskingAlone() {
        swipes(9);
        bench.enrol(controller);
        bench.awaitEvents(controller, 9);
        controller.wipe();
        swipes(2);
        bench.awaitEvents(controller, 11);
        assertThat(bench.indexes(controller).subList(9, 11), contains(1L, 2L));
        assertThat(bench.epochs(controller), contains(1, 2));
    }

    @Test
    void anEmptiedMemoryBeginsAnEpochBeforeItsFirstEvent() {
        swipes(2);
        bench.enrol(controller);
        bench.awaitEvents(controller, 2);
        controller.wipe();
        Await.until(
                "epoch told",
                () -> bench.told(controller, StateAspect.MEMORY_EPOCH).equals(List.of(2L)));
        controller.swipeAndPush(8);
        bench.awaitEvents(controller, 3);
        assertThat(bench.indexes(controller), contains(1L, 2L, 1L));
    }

    @Test
    void readsAnIndexThatBeginsAnewAfterTheLargest() {
        controller.continueAt(0xFFFFFFFCL);
        swipes(1);
        EventRecord none = new EventRecord(0, 0, false, 0, 0, 0, Optional.empty(), 0, 0);
        assertThat(none.exists(), is(false));
        assertThat(Indexes.ahead(0xFFFFFFFEL, 1), is(3L));
        assertThat(Indexes.ahead(1, 0xFFFFFFFEL), is(-3L));
        assertThat(Indexes.next(0xFFFFFFFEL), is(1L));
        assertThat(Indexes.ahead(0, 0xF0000000L), is(0xF0000000L));
        bench.enrol(controller);
        bench.awaitEvents(controller, 1);
        assertThat(bench.indexes(controller), contains(0xFFFFFFFDL));
        assertThat(bench.epochs(controller), contains(1));
    }

    @Test
    void aLoopOfBatchesEndsWithNothingWaiting() {
        swipes(3_000);
        bench.enrol(controller);
        bench.awaitEvents(controller, 3_000);
        assertThat(bench.indexes(controller), is(upTo(3_000)));
        assertThat(bench.told(controller, StateAspect.EVENTS_LOST), is(empty()));
    }

    private void swipes(int count) {
        LongStream.range(0, count).forEach(i -> controller.swipe(1_000 + i));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
