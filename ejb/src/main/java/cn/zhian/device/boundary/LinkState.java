package cn.zhian.device.boundary;

/** Whether a device can be reached. */
public enum LinkState {
    /** Nothing was heard since it was registered. */
    UNKNOWN,
    ONLINE,
    OFFLINE
}
