package cn.zhian.exchange.delivery.entity;

/** What a target made of a record. */
public enum Verdict {
    /** Stored. */
    ACCEPTED,
    /** Known already in this or a newer version. */
    DUPLICATE,
    /** Refused; to send the same again is of no use. */
    REJECTED
}
