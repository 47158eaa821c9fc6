package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.request;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Bench bench = new Bench().listening();
    private final Controller controller = bench.controller;

    @Test
    void pushesEveryEventInOrder() {
        swipes(3);
        assertThat(pushedIndexes(), contains(1L, 2L, 3L));
        assertThat(bench.pushed(2).u32(40), is(3L));
    }

    @Test
    void offTheNetSaysNothingDoesNothingAndStillRemembers() {
        controller.goOffNet();
        swipes(4);
        assertThat(bench.ask(request(Functions.OPEN_DOOR).u8(8, 1)), is(Optional.empty()));
        assertThat(bench.pushes, hasSize(0));
        controller.comeBack();
        controller.tick();
        assertThat(bench.pushes, hasSize(0));
        assertThat(controller.openings(), hasSize(0));
        assertThat(controller.newestIndex(), is(4L));
        assertThat(bench.answer(request(Functions.GET_EVENT).u32(8, 2)).u32(16), is(102L));
    }

    @Test
    void silentStillPushes() {
        controller.faults().silent(true);
        swipes(1);
        assertThat(bench.ask(request(Functions.OPEN_DOOR).u8(8, 1)), is(Optional.empty()));
        assertThat(controller.openings(), hasSize(0));
        assertThat(bench.pushes, hasSize(1));
    }

    @Test
    void aBrokenRecordIsNoMessageHoweverItIsSent() {
        controller.faults().brokenRecord(2);
        swipes(3);
        assertThat(bench.pushes, hasSize(3));
        assertThat(Frame.read(bench.pushes.get(0)).isPresent(), is(true));
        assertThat(Frame.read(bench.pushes.get(1)), is(Optional.empty()));
        Frame question = request(Functions.GET_EVENT).u32(8, 2);
        assertThat(controller.answer(question.bytes()).isPresent(), is(true));
        assertThat(bench.ask(question), is(Optional.empty()));
        assertThat(bench.answer(request(Functions.GET_EVENT).u32(8, 3)).u32(8), is(3L));
    }

    @Test
    void losesTheReplyOfACommandCarriedOut() {
        controller.faults().dropReplies(1);
        assertThat(bench.ask(request(Functions.OPEN_DOOR).u8(8, 1)), is(Optional.empty()));
        assertThat(controller.openings(), hasSize(1));
    }

    @Test
    void dropsThatFractionOfPushes() {
        controller.faults().dropPushes(0.3);
        swipes(2_000);
        assertThat(bench.pushes.size(), allOf(greaterThan(1_300), lessThan(1_500)));
        assertThat(controller.pushesDropped(), is(2_000L - bench.pushes.size()));
        assertThat(controller.eventCount(), is(2_000));
    }

    @Test
    void doublesPushes() {
        controller.faults().duplicatePushes(1);
        swipes(2);
        assertThat(pushedIndexes(), contains(1L, 1L, 2L, 2L));
    }

    @Test
    void reordersPushesAndForgetsNone() {
        controller.faults().reorderPushes(0.4);
        swipes(200);
        controller.tick();
        List<Long> all = LongStream.rangeClosed(1, 200).boxed().toList();
        assertThat(pushedIndexes(), is(not(all)));
        assertThat(pushedIndexes().stream().sorted().toList(), is(all));
    }

    @Test
    void sendsGarbageBeforeEvents() {
        controller.faults().garbage(1);
        swipes(5);
        assertThat(bench.pushes, hasSize(10));
        assertThat(bench.pushed(9).u32(8), is(5L));
    }

    @Test
    void sendsGarbageOnRequestUnlessOffTheNet() {
        controller.sendGarbage(7);
        controller.goOffNet();
        controller.sendGarbage(7);
        assertThat(bench.pushes, hasSize(7));
    }

    @Test
    void liesAboutItsSerial() {
        controller.faults().wrongSerialReplies(true).wrongSerialEvents(true);
        swipes(1);
        assertThat(bench.pushed(0).serial(), is(not(Bench.SERIAL)));
        assertThat(
                bench.answer(request(Functions.GET_TIME)).serial(),
                is(bench.pushed(0).serial()));
    }

    @Test
    void spoilsDates() {
        controller.faults().badBcd(true);
        swipes(1);
        assertThat(bench.pushed(0).dateTime(20), is(Optional.empty()));
        assertThat(bench.answer(request(Functions.GET_TIME)).dateTime(8), is(Optional.empty()));
        assertThat(bench.answer(request(Functions.GET_EVENT).u32(8, 1)).dateTime(20), is(Optional.empty()));
        assertThat(controller.events().get(0).at(), is(Bench.START));
    }

    @Test
    void beginsEventsLikeFirmware662ButNotReplies() {
        controller.faults().firmware662(true);
        swipes(1);
        assertThat((int) bench.pushes.get(0)[0], is(Frame.HEAD_662));
        assertThat(bench.answer(request(Functions.STATUS)).u8(0), is(Frame.HEAD));
    }

    @Test
    void delaysReplies() {
        controller.faults().slowReplies(250);
        byte[] status = request(Functions.STATUS).bytes();
        assertThat(controller.answer(status).orElseThrow().delayMillis(), is(250));
    }

    @Test
    void returnsToOrder() {
        controller
                .faults()
                .values()
                .keySet()
                .forEach(name -> controller.faults().set(name, "1"));
        controller.faults().clear();
        swipes(1);
        assertThat(pushedIndexes(), contains(1L));
        assertThat(bench.answer(request(Functions.STATUS)).serial(), is(Bench.SERIAL));
    }

    @Test
    void refusesUnknownNamesAndImpossibleValues() {
        Faults faults = controller.faults();
        assertThrows(IllegalArgumentException.class, () -> faults.set("nonsense", "1"));
        assertThrows(IllegalArgumentException.class, () -> faults.set("dropPushes", "1.5"));
        assertThrows(IllegalArgumentException.class, () -> faults.set("dropPushes", "NaN"));
        assertThrows(IllegalArgumentException.class, () -> faults.set("silent", "maybe"));
        assertThrows(IllegalArgumentException.class, () -> faults.set("slowReplies", "-1"));
    }

    @Test
    void sendsStatusAtTheAutoSendInterval() {
        bench.answer(request(Functions.SET_LISTENER)
                .raw(8, new byte[] {127, 0, 0, 1})
                .u16(12, 40_000)
                .u8(14, 13));
        for (int second = 1; second <= 40; second++) {
            bench.clock.advance(Duration.ofSeconds(1));
            controller.tick();
        }
        assertThat(bench.pushes, hasSize(3));
    }

    @Test
    void hasNobodyToPushToAfterRestoringDefaults() {
        bench.withCard(7, 1, 1, 1, 1);
        bench.answer(request(Functions.RESTORE_DEFAULTS).u32(8, Frame.MAGIC));
        swipes(1);
        assertThat(bench.pushes, hasSize(0));
        assertThat(controller.cardCount(), is(0));
        assertThat(bench.answer(request(Functions.GET_LISTENER)).u16(12), is(0));
    }

    private void swipes(int count) {
        for (int i = 1; i <= count; i++) {
            controller.swipe(100 + i, 1);
        }
    }

    private List<Long> pushedIndexes() {
        return bench.pushes.stream()
                .map(bytes -> Frame.read(bytes).orElseThrow().u32(8))
                .toList();
    }
}
