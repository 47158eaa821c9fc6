package cn.zhian.device.api;

/** Which state of a device changed, and what its value means. */
public enum StateAspect {
    /** 1 the device answers, 0 it does not. */
    LINK,
    /** 1 the door is open, 0 closed. */
    DOOR_CONTACT,
    /** Device clock minus platform clock, milliseconds, half the round trip taken out (DV-5). */
    CLOCK_OFFSET,
    /** The device's memory began anew; the value is the new epoch. */
    MEMORY_EPOCH,
    /** 1 the device was switched on, 2 it was reset. */
    POWER,
    /** What the device does with a door now: ordinal of {@link DoorMode}. */
    DOOR_MODE,
    /**
     * Events of the device's memory cannot be read, now or ever; the value is how many. The key is that of the last of
     * them, with digest 0.
     */
    EVENTS_LOST,
    /** An event of the device that has no other meaning here; the value is its own code. */
    OTHER
}
