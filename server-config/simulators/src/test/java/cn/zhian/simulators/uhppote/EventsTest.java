package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.request;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final int OVERWRITTEN = 0xFF;
    private static final long NEWEST = 0xFFFFFFFFL;

    private final Bench bench = new Bench(new ControllerSpec(Bench.SERIAL, 4, 3, 1));
    private final Controller controller = bench.controller;

    @Test
    void readsOldestNewestAndNumbered() {
        swipes(3);
        assertThat(read(0).u32(8), is(1L));
        assertThat(read(NEWEST).u32(8), is(3L));
        assertThat(read(2).u32(16), is(102L));
        assertThat(read(2).u8(27), is(Reason.UNKNOWN_CARD.code()));
        assertThat(read(2).dateTime(20), is(Optional.of(Bench.START)));
    }

    @Test
    void marksOverwrittenAndMissing() {
        swipes(5);
        assertThat(read(2).u8(12), is(OVERWRITTEN));
        assertThat(read(2).u32(8), is(2L));
        assertThat(read(3).u8(12), is(1));
        assertThat(read(0).u32(8), is(3L));
        assertThat(read(6).u8(12), is(0));
    }

    @Test
    void hasNothingToShowWhenEmpty() {
        assertThat(read(0).u32(8), is(0L));
        assertThat(read(0).u8(12), is(0));
        assertThat(read(NEWEST).u8(12), is(0));
        assertThat(bench.answer(request(Functions.STATUS)).u32(8), is(0L));
    }

    @Test
    void beginsNewEpochAtWipeAndRemembersTheOld() {
        swipes(2);
        bench.withCard(7, 1, 1, 1, 1);
        controller.wipe(true);
        assertThat(read(NEWEST).u8(12), is(0));
        assertThat(controller.cardCount(), is(1));
        swipes(1);
        assertThat(read(0).u32(8), is(1L));
        List<String> keys = controller.events().stream()
                .map(event -> event.epoch() + "/" + event.index() + "/" + event.card())
                .toList();
        assertThat(keys, contains("1/1/101", "1/2/102", "2/1/101"));
        controller.wipe(false);
        assertThat(controller.cardCount(), is(0));
    }

    @Test
    void showsNewestEventInStatus() {
        swipes(2);
        Frame status = bench.answer(request(Functions.STATUS));
        assertThat(status.u32(8), is(2L));
        assertThat(status.u32(16), is(102L));
        assertThat(Bcd.read(status.slice(37, 3), 0, 3), is(OptionalLong.of(100_000)));
        assertThat(Bcd.read(status.slice(51, 3), 0, 3), is(OptionalLong.of(260_304)));
    }

    @Test
    void recordsContactsAndButtonsOnlyOnRequest() {
        controller.pressButton(1);
        controller.openContact(1);
        controller.closeContact(1);
        assertThat(controller.eventCount(), is(0));
        bench.answer(request(Functions.SPECIAL_EVENTS).u8(8, 1));
        assertThat(controller.pressButton(1).map(EventRecord::reason), is(Optional.of(20)));
        controller.openContact(1);
        controller.closeContact(1);
        assertThat(reasons(), contains(20, 23, 24));
        assertThat(controller.events().get(1).card(), is(8L));
    }

    @Test
    void reportsRemoteOpening() {
        bench.answer(request(Functions.OPEN_DOOR).u8(8, 2));
        assertThat(read(0).u8(12), is(2));
        assertThat(read(0).u8(27), is(0x2C));
        assertThat(read(0).u32(16), is(0xE9CDACEAL));
        assertThat(bench.answer(request(Functions.OPEN_DOOR).u8(8, 5)).bool(8), is(false));
        assertThat(controller.openings().size(), is(1));
    }

    @Test
    void reportsForcedHeldAndPowerOn() {
        controller.openContact(1);
        controller.holdDoor(2);
        controller.forceDoor(3);
        controller.powerOn();
        controller.alarm(Reason.FIRE, 1);
        assertThat(reasons(), contains(38, 37, 38, 28, 39));
        assertThat(bench.answer(request(Functions.STATUS)).u8(50), is(2));
        controller.clearAlarms();
        assertThat(bench.answer(request(Functions.STATUS)).u8(50), is(0));
    }

    @Test
    void noticesByItselfThatADoorIsHeldOpen() {
        bench.withCard(7, 1, 1, 1, 1);
        controller.swipe(7, 1);
        controller.openContact(1);
        bench.clock.advance(Duration.ofSeconds(30));
        controller.tick();
        assertThat(reasons(), contains(1));
        bench.clock.advance(Duration.ofSeconds(1));
        controller.tick();
        controller.tick();
        assertThat(reasons(), contains(1, 37));
    }

    @Test
    void stampsEventsWithItsDriftingClock() {
        controller.clock().setOffset(Duration.ofSeconds(-90));
        controller.clock().setDrift(1000);
        bench.clock.advance(Duration.ofSeconds(10_000));
        EventRecord event = controller.swipe(1, 1);
        assertThat(event.at(), is(Bench.START.plusSeconds(10_000 - 90 + 10)));
        assertThat(event.line(), is(Bench.SERIAL + ",1,1,1,0,1,1,1,20260304124520,18"));
    }

    @Test
    void readsEventTimeBackFromItsDigits() {
        LocalDateTime time = LocalDateTime.of(2026, 12, 31, 23, 59, 58);
        EventRecord event = new EventRecord(1, 1, 1, 1, true, 1, 1, 1, Digits.of(time), 1);
        assertThat(event.at(), is(time));
    }

    private void swipes(int count) {
        for (int i = 1; i <= count; i++) {
            controller.swipe(100 + i, 1);
        }
    }

    private Frame read(long index) {
        return bench.answer(request(Functions.GET_EVENT).u32(8, index));
    }

    private List<Integer> reasons() {
        return controller.events().stream().map(EventRecord::reason).toList();
    }
}
