package cn.zhian.exchange.record;

/** The numbers of device records: devices of the register, controllers and doors are one kind, but are counted each by itself. */
public final class DeviceNumbers {
    /** How many sorts of device there is room for. */
    public static final int SORTS = 4;
    /** A device of the register; the remainder of its number. */
    public static final int REGISTERED = 0;
    /** A door controller. */
    public static final int CONTROLLER = 1;
    /** A door. */
    public static final int DOOR = 2;

    private DeviceNumbers() {}

    /** Of a device of the register. */
    public static long ofRegistered(long id) {
        return id * SORTS + REGISTERED;
    }

    /** Of a controller. */
    public static long ofController(long id) {
        return id * SORTS + CONTROLLER;
    }

    /** Of a door. */
    public static long ofDoor(long id) {
        return id * SORTS + DOOR;
    }
}
