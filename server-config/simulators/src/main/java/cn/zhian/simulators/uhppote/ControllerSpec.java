package cn.zhian.simulators.uhppote;

/**
 * What a controller is born with.
 *
 * @param serial serial number, unsigned 32 bits, not 0
 * @param doors 1, 2 or 4, as the models UT0311-L01, -L02 and -L04
 * @param eventCapacity events that can be read back, at least 1
 * @param seed for the faults' dice
 */
public record ControllerSpec(long serial, int doors, int eventCapacity, long seed) {

    /** What a real controller's memory holds, roughly. */
    public static final int DEFAULT_EVENT_CAPACITY = 100_000;

    public ControllerSpec {
        if (serial < 1 || serial > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("serial number out of range: " + serial);
        }
        if (eventCapacity < 1) {
            throw new IllegalArgumentException("event capacity must be at least 1: " + eventCapacity);
        }
        if (doors != 1 && doors != 2 && doors != 4) {
            throw new IllegalArgumentException("a controller has 1, 2 or 4 doors: " + doors);
        }
    }

    /** A four-door controller with default memory. */
    public static ControllerSpec fourDoors(long serial) {
        return new ControllerSpec(serial, 4, DEFAULT_EVENT_CAPACITY, serial);
    }
}
