package cn.zhian.exchange.region.entity;

/** Whether the platform that a community's records come from may send. */
public enum SourceState {
    /** It is enrolled. */
    ENROLLED,
    /** It was shut out. */
    REVOKED
}
