package cn.zhian.simulators.uhppote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** What people do at the doors, and what the doors do by themselves. */
final class DoorActions {

    private final ControllerState state;
    private LocalDateTime tasksRunUntil;

    DoorActions(ControllerState state) {
        this.state = state;
        this.tasksRunUntil = state.clock.now();
    }

    EventRecord swipe(Swipe swipe) {
        Door door = require(swipe.door());
        Reason reason = state.decision.decide(swipe, state.clock.now(), now());
        if (reason == Reason.GRANTED) {
            door.unlock(now());
        }
        return state.record(Happening.swipe(reason, swipe));
    }

    /** The exit button pressed and let go; an event only while special events are recorded. */
    Optional<EventRecord> pressButton(int number) {
        Door door = require(number);
        Reason reason = buttonReason(door);
        if (reason == Reason.BUTTON) {
            door.unlock(now());
        }
        door.button(true);
        Optional<EventRecord> event = special(reason, number);
        door.button(false);
        return event;
    }

    /** A code typed on the keypad; empty when it opens nothing. */
    Optional<EventRecord> typeCode(int number, long code) {
        Door door = require(number);
        if (!door.opensByCode(code)) {
            return Optional.empty();
        }
        door.unlock(now());
        return Optional.of(state.record(Happening.atDoor(Reason.SUPERVISOR_CODE, number)));
    }

    /** The leaf opens; without unlocking before, that is a forced door. */
    void openLeaf(int number) {
        Door door = require(number);
        if (door.contactOpen()) {
            return;
        }
        boolean forced = !door.unlocked(now());
        door.leaf(true, now());
        special(Reason.DOOR_OPENED, number);
        if (forced) {
            state.record(Happening.atDoor(Reason.FORCED_OPEN, number));
        }
    }

    void closeLeaf(int number) {
        Door door = require(number);
        if (door.contactOpen()) {
            door.leaf(false, now());
            special(Reason.DOOR_CLOSED, number);
        }
    }

    /** The leaf stands open beyond the tolerance; opens it first if it is shut. */
    EventRecord hold(int number) {
        Door door = require(number);
        if (!door.contactOpen()) {
            door.unlock(now());
            openLeaf(number);
        }
        door.heldReported();
        return state.record(Happening.atDoor(Reason.HELD_OPEN, number));
    }

    /** The leaf is broken open while the lock is shut. */
    EventRecord force(int number) {
        Door door = require(number);
        if (!door.contactOpen()) {
            door.leaf(true, now());
            special(Reason.DOOR_OPENED, number);
        }
        return state.record(Happening.atDoor(Reason.FORCED_OPEN, number));
    }

    EventRecord openRemotely(Door door) {
        door.unlock(now());
        state.log.opened(new DoorOpening(now(), door.number()));
        return state.record(Happening.atDoor(Reason.REMOTE_OPEN, door.number()));
    }

    /** Makes the listed tasks the valid ones and catches up with what they should have done today. */
    void activateTasks() {
        state.tasks.activate();
        state.doors.forEach(Door::forgetTasks);
        LocalDateTime now = state.clock.now();
        LocalDateTime yesterday = now.toLocalDate().atStartOfDay().minusSeconds(1);
        state.tasks.due(yesterday, now).stream()
                .filter(task -> task.kind() != Task.TRIGGER_ONCE)
                .forEach(task -> state.door(task.door()).ifPresent(door -> door.apply(task)));
        tasksRunUntil = now;
    }

    /** Runs due tasks and reports doors that stand open too long. */
    void tick() {
        LocalDateTime now = state.clock.now();
        state.tasks.due(tasksRunUntil, now).forEach(this::run);
        tasksRunUntil = now;
        state.doors.stream().filter(door -> door.overdue(now())).forEach(door -> hold(door.number()));
    }

    private void run(Task task) {
        state.door(task.door()).ifPresent(door -> {
            door.apply(task);
            if (task.kind() == Task.TRIGGER_ONCE) {
                door.unlock(now());
            }
        });
    }

    private Reason buttonReason(Door door) {
        if (door.buttonDisabled()) {
            return Reason.BUTTON_DISABLED;
        }
        if (state.decision.interlocked(door.number())) {
            return Reason.BUTTON_INTERLOCK;
        }
        return door.modeInForce() == Door.NORMALLY_CLOSED ? Reason.BUTTON_LOCKED : Reason.BUTTON;
    }

    private Optional<EventRecord> special(Reason reason, int number) {
        return state.settings.recordSpecialEvents
                ? Optional.of(state.record(Happening.atDoor(reason, number)))
                : Optional.empty();
    }

    private Door require(int number) {
        return state.door(number)
                .orElseThrow(() -> new IllegalArgumentException("no door " + number + " on " + state.spec.serial()));
    }

    private Instant now() {
        return state.clock.trueTime();
    }
}
