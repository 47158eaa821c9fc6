package cn.zhian.device.api;

/** Which way somebody passed. */
public enum Direction {
    /** Into the community or building. */
    IN,
    /** Out of it. */
    OUT,
    /** The device does not say. */
    UNKNOWN
}
