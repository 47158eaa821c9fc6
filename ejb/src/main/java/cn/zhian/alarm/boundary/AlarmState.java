package cn.zhian.alarm.boundary;

/** How far the handling of an alarm is; it only moves forward. */
public enum AlarmState {
    /** Nobody has taken it. */
    NEW,
    /** Somebody has taken it. */
    ACKNOWLEDGED,
    /** Handled, with a result. */
    CLOSED
}
