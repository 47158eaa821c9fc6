package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that arrive damaged are read all the same, and what can never be read holds up nothing. */
class DamagedEventsTest {
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
    void fetchesAPushWithoutReadableDate() {
        bench.enrol(controller);
        controller.swipeAndPush(1);
        bench.awaitEvents(controller, 1);
        long garbled = controller.swipe(2);
        controller.pushForged(garbled, "010101010200000020FA0101000000" + "01");
        bench.awaitEvents(controller, 2);
        assertThat(
                ((Passed) bench.endpoints.durable().stream()
                                .filter(e -> e.key()
                                        .filter(k -> k.index() == garbled)
                                        .isPresent())
                                .findFirst()
                                .orElseThrow())
                        .deviceTime()
                        .isPresent(),
                is(true));
    }

    @Test
    void datesThatAreGarbledForAWhileAreNoOtherMemory() {
        controller.badDates(true);
        swipes(3);
        bench.enrol(controller);
        bench.awaitEvents(controller, 3);
        controller.push(3);
        controller.swipeAndPush(4);
        bench.awaitEvents(controller, 4);
        controller.badDates(false);
        controller.away(true);
        Await.until("link lost", () -> bench.told(controller, StateAspect.LINK).contains(0L));
        controller.swipe(5);
        controller.away(false);
        bench.awaitEvents(controller, 5);
        controller.badDates(true);
        controller.push(5);
        controller.away(true);
        controller.swipe(6);
        controller.away(false);
        bench.awaitEvents(controller, 6);
        assertThat(bench.indexes(controller), is(upTo(6)));
        assertThat(bench.epochs(controller), contains(1));
    }

    @Test
    void aRecordThatStaysGarbledHoldsUpNoOther() {
        bench.enrol(controller);
        swipes(5);
        controller.garble(3);
        controller.push(3);
        controller.push(5);
        bench.awaitEvents(controller, 4);
        assertThat(bench.indexes(controller), contains(1L, 2L, 4L, 5L));
        Await.until(
                "loss told",
                () -> bench.told(controller, StateAspect.EVENTS_LOST).equals(List.of(1L)));
        assertThat(bench.told(controller, StateAspect.LINK), contains(1L));
    }

    @Test
    void aGarbledRecordMayLieBehindOneThatOnlyItsPushBrought() {
        bench.enrol(controller);
        swipes(4);
        Await.until("compared", () -> controller.asked(0x20) > 2);
        bench.awaitEvents(controller, 4);
        controller.garble(6);
        controller.garble(7);
        long fifth = controller.swipe(5);
        controller.push(fifth);
        controller.swipe(6);
        controller.swipe(7);
        controller.swipeAndPush(8);
        bench.awaitEvents(controller, 6);
        assertThat(bench.indexes(controller), contains(1L, 2L, 3L, 4L, 5L, 8L));
        Await.until(
                "losses told",
                () -> bench.told(controller, StateAspect.EVENTS_LOST).equals(List.of(1L, 1L)));
    }

    @Test
    void theOldestRecordMayStayGarbled() {
        swipes(3);
        controller.garble(1);
        bench.enrol(controller);
        bench.awaitEvents(controller, 2);
        assertThat(bench.indexes(controller), contains(2L, 3L));
        assertThat(bench.told(controller, StateAspect.EVENTS_LOST), contains(1L));
    }

    @Test
    void aLossIsRememberedInThePosition() {
        swipes(2);
        controller.garble(2);
        bench.enrol(controller);
        Await.until("loss stored", () -> bench.position(controller).equals(new Position(1, 2, 0)));
    }

    @Test
    void aControllerThatIsAwayLosesNothing() {
        swipes(2);
        bench.enrol(controller);
        bench.awaitEvents(controller, 2);
        for (int times = 1; times <= Unanswered.ENOUGH + 1; times++) {
            int lost = times;
            controller.mute(0xB0, true);
            controller.swipe(90 + times);
            controller.away(true);
            Await.until(
                    "link lost",
                    () -> bench.told(controller, StateAspect.LINK).stream()
                                    .filter(up -> up == 0)
                                    .count()
                            == lost);
            controller.mute(0xB0, false);
            controller.away(false);
            bench.awaitEvents(controller, 2 + times);
        }
        assertThat(bench.indexes(controller), is(upTo(3 + Unanswered.ENOUGH)));
        assertThat(bench.told(controller, StateAspect.EVENTS_LOST), is(empty()));
    }

    private void swipes(int count) {
        LongStream.range(0, count).forEach(i -> controller.swipe(1_000 + i));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
