package cn.zhian.simulators.uhppote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** All a controller keeps. Guarded by the lock of the {@link Controller} that owns it. */
final class ControllerState {

    private static final int FORCED_LOCK = 1;
    private static final int FIRE = 2;

    final ControllerSpec spec;
    final ControllerClock clock;
    final CardStore cards = new CardStore();
    final TimeProfiles profiles = new TimeProfiles();
    final TaskList tasks = new TaskList();
    final Settings settings = new Settings();
    final List<Door> doors;
    final DoorDecision decision;
    final EventMemory events;
    final Faults faults = new Faults();
    final CommandLog log = new CommandLog();
    final Pusher pusher;
    final Random random;
    private long sequence;
    private boolean fire;
    private boolean forcedLock;

    ControllerState(ControllerSpec spec, Clock clock, Outlet outlet) {
        this.spec = spec;
        this.clock = new ControllerClock(clock);
        this.doors = IntStream.rangeClosed(1, spec.doors()).mapToObj(Door::new).toList();
        this.decision = new DoorDecision(cards, profiles, settings, doors);
        this.events = new EventMemory(spec.serial(), spec.eventCapacity());
        this.random = new Random(spec.seed());
        this.pusher = new Pusher(faults, outlet, random);
    }

    /** Stores an event and pushes it to the listener, if one is set. */
    EventRecord record(Happening what) {
        LocalDateTime shown = clock.now();
        EventRecord event = events.add(what, Digits.of(shown));
        settings.listener.ifPresent(to -> pusher.push(status(event, shown), to));
        return event;
    }

    /** The door of that number, if the controller has it. */
    Optional<Door> door(int number) {
        return number < 1 || number > doors.size() ? Optional.empty() : Optional.of(doors.get(number - 1));
    }

    /** The present status with the newest event. */
    Frame status() {
        LocalDateTime shown = clock.now();
        return events.newest().map(event -> status(event, shown)).orElseGet(() -> condition(shown));
    }

    void pushStatus() {
        settings.listener.ifPresent(to -> pusher.push(status(), to));
    }

    void fire(boolean on) {
        fire = on;
    }

    void forcedLock(boolean on) {
        forcedLock = on;
    }

    private Frame status(EventRecord event, LocalDateTime shown) {
        return event.into(condition(shown));
    }

    private Frame condition(LocalDateTime shown) {
        Frame frame = Frame.of(Functions.STATUS, spec.serial());
        Instant now = clock.trueTime();
        int relays = 0;
        for (Door door : doors) {
            frame.bool(27 + door.number(), door.contactOpen());
            frame.bool(31 + door.number(), door.buttonPressed());
            relays |= door.unlocked(now) ? 1 << door.number() - 1 : 0;
        }
        sequence = sequence + 1 & 0xFFFFFFFFL;
        long digits = Digits.of(shown);
        return frame.bcd(37, 3, digits % 1_000_000)
                .u32(40, sequence)
                .u8(49, relays)
                .u8(50, (forcedLock ? FORCED_LOCK : 0) | (fire ? FIRE : 0))
                .bcd(51, 3, digits / 1_000_000 % 1_000_000);
    }
}
