package cn.zhian.exchange.order.entity;

/** What a file belongs to. */
public enum FilePlace {
    /** An issued order. */
    ISSUED,
    /** A report of an addressee. */
    REPORTED,
    /** A received order. */
    RECEIVED,
    /** What is reported of a received order. */
    HANDLED
}
