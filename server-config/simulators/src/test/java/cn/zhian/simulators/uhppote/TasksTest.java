package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.request;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final Bench bench = new Bench();
    private final Door door = bench.controller.doors().get(0);

    @Test
    void changesDoorOnlyAfterActivation() {
        bench.answer(everyDay(1001, 1, 1));
        bench.clock.advance(Duration.ofMinutes(2));
        bench.controller.tick();
        assertThat(door.modeInForce(), is(Door.CONTROLLED));
        bench.answer(request(Functions.ACTIVATE_TASKS).u32(8, Frame.MAGIC));
        assertThat(door.modeInForce(), is(Door.NORMALLY_OPEN));
        assertThat(door.mode(), is(Door.CONTROLLED));
    }

    @Test
    void runsWhenItsMinuteComes() {
        bench.answer(everyDay(1001, 1, 2));
        activate();
        bench.clock.advance(Duration.ofSeconds(59));
        bench.controller.tick();
        assertThat(door.modeInForce(), is(Door.CONTROLLED));
        bench.clock.advance(Duration.ofSeconds(1));
        bench.controller.tick();
        assertThat(door.modeInForce(), is(Door.NORMALLY_CLOSED));
    }

    @Test
    void restsOnOtherWeekdays() {
        // Bench.START is a Wednesday; the third day flag is cleared.
        bench.answer(everyDay(900, 1, 1).u8(18, 0));
        activate();
        assertThat(door.modeInForce(), is(Door.CONTROLLED));
    }

    @Test
    void triggersOnceAndNotAgainOnActivation() {
        bench.answer(everyDay(1001, 1, 10));
        activate();
        bench.clock.advance(Duration.ofMinutes(1));
        bench.controller.tick();
        assertThat(door.unlocked(bench.clock.instant()), is(true));
        bench.clock.advance(Duration.ofMinutes(1));
        activate();
        assertThat(door.unlocked(bench.clock.instant()), is(false));
    }

    @Test
    void disablesAndEnablesTheButton() {
        bench.controller.recordSpecialEvents(true);
        bench.answer(everyDay(900, 1, 11));
        bench.answer(everyDay(1001, 1, 12));
        activate();
        assertThat(bench.controller.pressButton(1).map(EventRecord::reason), is(Optional.of(30)));
        bench.clock.advance(Duration.ofMinutes(1));
        bench.controller.tick();
        assertThat(bench.controller.pressButton(1).map(EventRecord::reason), is(Optional.of(20)));
    }

    @Test
    void setsProfilesAside() {
        bench.withCard(7, 9, 9, 9, 9);
        bench.answer(everyDay(900, 1, 3));
        activate();
        assertThat(bench.controller.swipe(7, 1).granted(), is(true));
        assertThat(bench.controller.swipe(7, 2).granted(), is(false));
    }

    @Test
    void refusesWhatIsNoTask() {
        assertThat(bench.answer(everyDay(2400, 1, 1)).bool(8), is(false));
        assertThat(bench.answer(everyDay(900, 5, 1)).bool(8), is(false));
        assertThat(bench.answer(everyDay(900, 1, 13)).bool(8), is(false));
    }

    @Test
    void forgetsClearedTasksWithTheNextActivation() {
        bench.answer(everyDay(900, 1, 1));
        activate();
        bench.answer(request(Functions.CLEAR_TASKS).u32(8, Frame.MAGIC));
        activate();
        assertThat(door.modeInForce(), is(Door.CONTROLLED));
    }

    static Frame everyDay(int minute, int door, int kind) {
        return request(Functions.ADD_TASK)
                .bcd(8, 4, 20260101)
                .bcd(12, 4, 20261231)
                .bcd(16, 7, 1010101010101L)
                .bcd(23, 2, minute)
                .u8(25, door)
                .u8(26, kind);
    }

    private void activate() {
        assertThat(
                bench.answer(request(Functions.ACTIVATE_TASKS).u32(8, Frame.MAGIC))
                        .bool(8),
                is(true));
    }
}
