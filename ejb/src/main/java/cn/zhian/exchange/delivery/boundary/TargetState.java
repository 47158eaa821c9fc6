package cn.zhian.exchange.delivery.boundary;

/** How a target is doing. */
public enum TargetState {
    /** It has everything. */
    UP_TO_DATE,
    /** Records are on their way. */
    DELIVERING,
    /** The state of today is on its way, beside what is new. */
    EXPORTING,
    /** It is behind by more than its limit. */
    LAGGING,
    /** It does not take records; it is tried again by itself. */
    RETRYING,
    /** It does not take records, and somebody has to do something. */
    BLOCKED,
    /** It is not served at this hour. */
    OUT_OF_HOURS,
    /** The term of its legal basis has not begun. */
    NOT_BEGUN,
    /** The term of its legal basis is over. */
    OVER,
    /** Somebody stopped it. */
    PAUSED,
    /** It was away for longer than records are kept; only an export of everything helps. */
    EXPORT_ANEW
}
