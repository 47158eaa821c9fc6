package cn.zhian.simulators.uhppote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * People of a community pass its doors: they use the cards that the platform has put on the
 * controllers, push exit buttons, now and then hold a door open or try a card nobody knows. Now and
 * then a controller is off the net for a minute. The same seed and times give the same people.
 */
final class DemoRhythm {

    private static final System.Logger LOG = System.getLogger(DemoRhythm.class.getName());
    private static final long STEP_MILLIS = 200;
    private static final double UNKNOWN_CARD = 0.015;
    private static final double FOREIGN_CARD = 0.03;
    private static final double ANY_DOOR = 0.06;
    private static final double BUTTON_WHEN_LEAVING = 0.5;
    private static final double HELD_OPEN = 0.002;
    private static final int GATES = 2;
    private static final double FORCED = 0.0003;
    private static final Duration BETWEEN_OUTAGES = Duration.ofMinutes(30);
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final long UNKNOWN_FROM = 3_900_000_000L;
    private static final int PICKS = 8;

    private final List<Controller> controllers;
    private final int doors;
    private final Random random;
    private final Agenda agenda = new Agenda();

    /** @param doors how many doors of each controller are used */
    DemoRhythm(List<Controller> controllers, int doors, long seed, Instant start) {
        this.controllers = controllers;
        this.doors = doors;
        this.random = new Random(seed);
        agenda.note(start.plus(pause(start)), this::person);
        agenda.note(start.plus(exponential(BETWEEN_OUTAGES)), this::outage);
    }

    /** Runs on the fleet's clock thread as long as the fleet runs. */
    static void start(Fleet fleet, int doors) {
        FleetPlan plan = fleet.plan();
        int used = Math.min(doors, plan.doors());
        DemoRhythm rhythm = new DemoRhythm(
                List.copyOf(fleet.controllers()),
                used,
                plan.seed(),
                plan.clock().instant());
        fleet.clockwork()
                .scheduleAtFixedRate(
                        () -> rhythm.advanceSafely(plan.clock().instant()),
                        STEP_MILLIS,
                        STEP_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** Lets everything happen up to a moment. */
    void advanceTo(Instant now) {
        agenda.advanceTo(now);
    }

    private void advanceSafely(Instant now) {
        try {
            advanceTo(now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "demonstration step failed", e);
        }
    }

    private void person(Instant now) {
        agenda.note(now.plus(pause(now)), this::person);
        Controller controller = controllers.get(random.nextInt(controllers.size()));
        boolean leaving = random.nextDouble() < DayCurve.leaving(timeOfDay(now));
        if (random.nextDouble() < FORCED) {
            breakIn(controller, anyDoor(), now);
        } else if (leaving && random.nextDouble() < BUTTON_WHEN_LEAVING) {
            leaveByButton(controller, anyDoor(), now);
        } else {
            useCard(controller, leaving ? 2 : 1, now);
        }
    }

    private void useCard(Controller controller, int direction, Instant now) {
        Optional<Card> own = pick(owner(controller));
        boolean unknown = own.isEmpty() || random.nextDouble() < UNKNOWN_CARD;
        long number = unknown ? UNKNOWN_FROM + random.nextInt(1000) : own.get().number();
        int door = unknown ? anyDoor() : doorFor(own.get());
        // Without any cards there is nobody yet: only a stranger now and then.
        if (own.isEmpty() && random.nextDouble() > UNKNOWN_CARD) {
            return;
        }
        EventRecord event = controller.swipe(new Swipe(number, door, wayThrough(controller, door, direction), 0));
        if (event.granted()) {
            walkThrough(controller, door, now);
        }
    }

    /** The gates of the demonstration, at its first controllers, have a door to come in by and one to leave by. */
    private int wayThrough(Controller controller, int door, int wanted) {
        boolean oneWay = controllers.indexOf(controller) < GATES && door <= 2;
        return oneWay ? door : wanted;
    }

    /** Somebody at the wrong building now and then: a card of another controller. */
    private Controller owner(Controller controller) {
        return random.nextDouble() < FOREIGN_CARD ? controllers.get(random.nextInt(controllers.size())) : controller;
    }

    private Optional<Card> pick(Controller controller) {
        int stored = controller.cardCount();
        for (int i = 0; stored > 0 && i < PICKS; i++) {
            Optional<Card> card = controller.cardAt(random.nextInt(stored) + 1);
            if (card.isPresent()) {
                return card;
            }
        }
        return Optional.empty();
    }

    private int doorFor(Card card) {
        int door = anyDoor();
        boolean careless = random.nextDouble() < ANY_DOOR;
        for (int i = 0; !careless && i < doors && card.permission(door) == 0; i++) {
            door = door % doors + 1;
        }
        return door;
    }

    private void leaveByButton(Controller controller, int door, Instant now) {
        // Without special events the controller opens all the same, it only does not say so.
        boolean opened = controller.pressButton(door).map(EventRecord::granted).orElse(true);
        if (opened) {
            walkThrough(controller, door, now);
        }
    }

    private void walkThrough(Controller controller, int door, Instant now) {
        boolean held = random.nextDouble() < HELD_OPEN;
        Instant opens = now.plusMillis(300 + random.nextInt(500));
        Instant closes = opens.plusMillis(held ? 60_000 + random.nextInt(60_000) : 1500 + random.nextInt(4500));
        agenda.note(opens, at -> controller.openContact(door));
        agenda.note(closes, at -> controller.closeContact(door));
    }

    private void breakIn(Controller controller, int door, Instant now) {
        controller.forceDoor(door);
        agenda.note(now.plusSeconds(10 + random.nextInt(20)), at -> controller.closeContact(door));
    }

    private void outage(Instant now) {
        Controller controller = controllers.get(random.nextInt(controllers.size()));
        controller.goOffNet();
        agenda.note(now.plus(OUTAGE), at -> controller.comeBack());
        agenda.note(now.plus(OUTAGE).plus(exponential(BETWEEN_OUTAGES)), this::outage);
    }

    private int anyDoor() {
        return random.nextInt(doors) + 1;
    }

    private Duration pause(Instant now) {
        double seconds = 1 / DayCurve.rate(timeOfDay(now));
        return exponential(Duration.ofMillis((long) (seconds * 1000)));
    }

    private Duration exponential(Duration mean) {
        return Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * mean.toMillis()));
    }

    private static LocalTime timeOfDay(Instant now) {
        return now.atOffset(ControllerClock.BEIJING).toLocalTime();
    }
}
