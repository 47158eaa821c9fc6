package cn.zhian.access.right.entity;

/** What a right does on the days of its holiday calendar. */
public enum HolidayRule {
    /** Holidays are days like others. */
    AS_USUAL,
    /** The right opens nothing. */
    CLOSED,
    /** The right holds in spans of its own. */
    OWN_SPANS
}
