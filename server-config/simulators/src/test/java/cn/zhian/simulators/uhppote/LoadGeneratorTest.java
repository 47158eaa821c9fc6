package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final long MILLI = 1_000_000;

    private final Bench first = new Bench(ControllerSpec.fourDoors(1));
    private final Bench second = new Bench(ControllerSpec.fourDoors(2));
    private final AtomicLong nanos = new AtomicLong(1);
    private final LoadGenerator load = new LoadGenerator(List.of(first.controller, second.controller), nanos::get);

    @Test
    void keepsTheRateOverAllControllers() {
        load.begin(LoadPlan.rate(700));
        run(1000);
        assertThat(load.progress().swipes(), is(700L));
        assertThat(first.controller.eventCount(), is(350));
        assertThat(second.controller.eventCount(), is(350));
    }

    @Test
    void keepsRatesBelowOneAStep() {
        load.begin(LoadPlan.rate(0.5));
        run(10_001);
        assertThat(load.progress().swipes(), is(5L));
    }

    @Test
    void putsItsCardsSoThatTheyAreGranted() {
        load.begin(LoadPlan.rate(1000).withCards(5));
        run(100);
        assertThat(first.controller.cardCount(), is(5));
        assertThat(
                first.controller.events().stream().filter(EventRecord::granted).count(), is(50L));
    }

    @Test
    void usesTheCardsStored() {
        first.withCard(77, 1, 1, 1, 1);
        load.begin(new LoadPlan(1000, 1, 0, LoadPlan.FIRST_CARD, false, Duration.ZERO));
        run(100);
        assertThat(
                first.controller.events().stream()
                        .filter(event -> event.card() == 77)
                        .count(),
                is(100L));
        assertThat(second.controller.eventCount(), is(0));
    }

    @Test
    void endsByItself() {
        load.begin(LoadPlan.rate(1000).lasting(Duration.ofMillis(200)));
        run(500);
        assertThat(load.progress(), is(new LoadGenerator.Progress(200, 0.2, false)));
    }

    @Test
    void makesUpForATenthOfASecondAtMost() {
        load.begin(LoadPlan.rate(1000));
        nanos.addAndGet(3_000 * MILLI);
        load.step();
        assertThat(load.progress().swipes(), is(100L));
    }

    private void run(int millis) {
        for (int i = 0; i < millis; i += 1) {
            nanos.addAndGet(MILLI);
            load.step();
        }
    }
}
