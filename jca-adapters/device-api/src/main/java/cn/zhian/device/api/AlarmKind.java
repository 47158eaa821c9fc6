package cn.zhian.device.api;

/** Kinds of alarm over all sources (AL-4); the same for every maker. */
public enum AlarmKind {
    /** A credential that no device knows, or that may not enter, was shown. */
    INVALID_CARD,
    /** A door stayed open too long. */
    HELD_OPEN,
    /** A door was opened without release. */
    FORCED_OPEN,
    /** Somebody tampers with a device. */
    TAMPER,
    /** A credential was used under threat. */
    THREAT,
    /** Fire, from a detector or a fire input. */
    FIRE,
    /** A door was closed by force from the centre. */
    FORCED_CLOSE,
    /** Theft input. */
    THEFT,
    /** A zone that is armed day and night. */
    ZONE_24H,
    /** Emergency call. */
    EMERGENCY,
    /** Somebody crossed the perimeter. */
    INTRUSION,
    /** A panic button. */
    PANIC,
    /** Gas. */
    GAS,
    /** The platform cannot reach the device. */
    LINK_LOST,
    /** The device reports a fault of its own. */
    FAULT
}
