package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoRhythmTest {

    private static final int DOORS = 3;
    private static final int STEP = 2;

    private final ManualClock clock = new ManualClock(Bench.START.toLocalDate().atStartOfDay());
    private int outages;

    @Test
    void isTheSameUnderTheSameSeed() {
        assertThat(day(5), is(day(5)));
        assertThat(day(5), is(not(day(6))));
    }

    @Test
    void isQuietAtNightAndBusyInTheMorning() {
        List<EventRecord> day = day(1);
        assertThat(count(day, event -> swipe(event) && hour(event) == 3), is(lessThan(60L)));
        assertThat(count(day, event -> swipe(event) && hour(event) == 8), is(greaterThan(600L)));
        assertThat(
                count(day, event -> swipe(event) && hour(event) == 18 && event.direction() == 1),
                is(greaterThan(2 * count(day, event -> swipe(event) && hour(event) == 18 && event.direction() == 2))));
    }

    @Test
    void hasEverythingAWatcherWantsToSee() {
        List<EventRecord> day = day(1);
        Set<Integer> reasons = day.stream().map(EventRecord::reason).collect(Collectors.toSet());
        assertThat(reasons, hasItems(1, 6, 13, 18, 20, 23, 24, 37, 38));
        long swipes = count(day, DemoRhythmTest::swipe);
        long granted = count(day, event -> event.reason() == 1);
        assertThat((double) granted / swipes, is(allOf(greaterThan(0.8), lessThan(0.97))));
        assertThat(count(day, event -> event.door() > DOORS), is(0L));
        assertThat(outages, is(allOf(greaterThan(10), lessThan(100))));
    }

    @Test
    void leavesAlmostEverythingAloneWithoutCards() {
        List<EventRecord> day = day(1, 0);
        assertThat(count(day, event -> swipe(event)), is(allOf(greaterThan(10L), lessThan(400L))));
    }

    @Test
    void movesEvenlyFromHourToHour() {
        double before = DayCurve.rate(LocalTime.of(6, 59));
        double after = DayCurve.rate(LocalTime.of(7, 0));
        assertThat(Math.abs(after - before), is(lessThan(0.01)));
    }

    private List<EventRecord> day(long seed) {
        return day(seed, 200);
    }

    private List<EventRecord> day(long seed, int cards) {
        ManualClock day = new ManualClock(Bench.START.toLocalDate().atStartOfDay());
        List<Controller> controllers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            controllers.add(controller(i, cards, day));
        }
        DemoRhythm rhythm = new DemoRhythm(controllers, DOORS, seed, clock.instant());
        boolean wasOff = false;
        outages = 0;
        for (int second = 0; second < 24 * 3600; second += STEP) {
            day.advance(Duration.ofSeconds(STEP));
            rhythm.advanceTo(day.instant());
            controllers.forEach(Controller::tick);
            boolean off = controllers.stream().anyMatch(c -> c.faults().isOffNet());
            outages += off && !wasOff ? 1 : 0;
            wasOff = off;
        }
        return controllers.stream().flatMap(c -> c.events().stream()).toList();
    }

    private static Controller controller(int position, int cards, ManualClock day) {
        Controller controller =
                new Controller(ControllerSpec.fourDoors(FleetPlan.DEMO_SERIAL + position), day, (datagram, to) -> {});
        controller.recordSpecialEvents(true);
        Frame office = DoorDecisionTest.profile(4, 700, 1900);
        controller.answer(office.u32(4, controller.serial()).bytes());
        for (int i = 0; i < cards; i++) {
            controller.putCard(Bench.card(1000L * (position + 1) + i, 1, i % 10 == 0 ? 4 : 1, i % 3, 0));
        }
        return controller;
    }

    private static boolean swipe(EventRecord event) {
        return event.type() == 1;
    }

    private static int hour(EventRecord event) {
        return event.at().getHour();
    }

    private static long count(List<EventRecord> events, Predicate<EventRecord> which) {
        return events.stream().filter(which).count();
    }
}
