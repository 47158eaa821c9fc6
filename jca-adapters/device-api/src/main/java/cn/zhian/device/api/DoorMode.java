package cn.zhian.device.api;

/** What a door does when nobody shows a credential. */
public enum DoorMode {
    /** Released all the time. */
    NORMALLY_OPEN,
    /** Locked all the time, for credentials too. */
    NORMALLY_CLOSED,
    /** Released by credentials. */
    CONTROLLED,
    /** Released after the first valid card of the day. */
    FIRST_CARD
}
