package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;

/** The four levels of severity, as in the national emergency plans: I is the worst. */
public enum AlarmLevel {
    /** Danger to life. */
    I,
    /** Somebody breaks in or tampers. */
    II,
    /** Something does not work, or a door stays open. */
    III,
    /** Worth a look. */
    IV;

    /** The level of a kind. */
    public static AlarmLevel of(AlarmKind kind) {
        return switch (kind) {
            case FIRE, THREAT, EMERGENCY, PANIC, GAS -> I;
            case FORCED_OPEN, TAMPER, THEFT, ZONE_24H, INTRUSION -> II;
            case HELD_OPEN, FORCED_CLOSE, LINK_LOST, FAULT -> III;
            case INVALID_CARD -> IV;
        };
    }
}
