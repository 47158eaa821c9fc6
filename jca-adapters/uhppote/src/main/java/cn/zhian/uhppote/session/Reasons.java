package cn.zhian.uhppote.session;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.StateAspect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the controller's reason codes mean to the platform. */
final class Reasons {
    /** The last reason that belongs to a card being shown. */
    static final int LAST_OF_SWIPES = 18;

    private static final Map<Integer, PassKind> PASSES = Map.ofEntries(
            Map.entry(1, PassKind.VALID),
            Map.entry(2, PassKind.VALID),
            Map.entry(3, PassKind.VALID),
            Map.entry(5, PassKind.REFUSED),
            Map.entry(6, PassKind.NO_RIGHT),
            Map.entry(7, PassKind.WRONG_PIN),
            Map.entry(8, PassKind.ANTI_PASSBACK),
            Map.entry(9, PassKind.MORE_CARDS),
            Map.entry(10, PassKind.FIRST_CARD),
            Map.entry(11, PassKind.DOOR_LOCKED),
            Map.entry(12, PassKind.INTERLOCK),
            Map.entry(13, PassKind.OUTSIDE_TIME),
            Map.entry(15, PassKind.OUTSIDE_TIME),
            Map.entry(18, PassKind.INVALID_CARD),
            Map.entry(20, PassKind.BUTTON),
            Map.entry(25, PassKind.SUPERVISOR_CODE),
            Map.entry(30, PassKind.BUTTON_LOCKED),
            Map.entry(31, PassKind.BUTTON_LOCKED),
            Map.entry(33, PassKind.INTERLOCK),
            Map.entry(44, PassKind.REMOTE),
            Map.entry(45, PassKind.REMOTE));

    private static final Map<Integer, AlarmKind> ALARMS = Map.of(
            34, AlarmKind.THREAT,
            37, AlarmKind.HELD_OPEN,
            38, AlarmKind.FORCED_OPEN,
            39, AlarmKind.FIRE,
            40, AlarmKind.FORCED_CLOSE,
            41, AlarmKind.THEFT,
            42, AlarmKind.ZONE_24H,
            43, AlarmKind.EMERGENCY);

    private static final Map<Integer, State> STATES = states();

    private Reasons() {}

    /** A state and its new value. */
    record State(StateAspect aspect, long value) {}

    static Optional<PassKind> pass(int reason) {
        return Optional.ofNullable(PASSES.get(reason));
    }

    static Optional<AlarmKind> alarm(int reason) {
        return Optional.ofNullable(ALARMS.get(reason));
    }

    /** Every reason has one: what is not known is {@link StateAspect#OTHER} with the code as its value. */
    static State state(int reason) {
        return STATES.getOrDefault(reason, new State(StateAspect.OTHER, reason));
    }

    private static Map<Integer, State> states() {
        Map<Integer, State> states = new HashMap<>();
        states.put(23, new State(StateAspect.DOOR_CONTACT, 1));
        states.put(24, new State(StateAspect.DOOR_CONTACT, 0));
        states.put(28, new State(StateAspect.POWER, 1));
        states.put(29, new State(StateAspect.POWER, 2));
        return Map.copyOf(states);
    }
}
