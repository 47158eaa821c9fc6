package cn.zhian.exchange.region.boundary;

/** Which alarms of the region by their handling. */
public enum RegionAlarmState {
    /** Not closed. */
    OPEN,
    /** Nobody has taken it. */
    NEW,
    /** Somebody has taken it. */
    ACKNOWLEDGED,
    /** Handled. */
    CLOSED
}
