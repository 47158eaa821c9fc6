package cn.zhian.device.boundary;

/** What a door's reader stands for when the device does not say which way somebody passed. */
public enum DoorDirection {
    IN,
    OUT,
    /** Both ways; the direction of a pass stays unknown unless the device tells it. */
    BOTH
}
