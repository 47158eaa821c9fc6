package cn.zhian.exchange.tier.entity;

/** Where a platform below stands. */
public enum ChildState {
    /** It has a code and has not shown it yet. */
    INVITED,
    /** It may push. */
    ENROLLED,
    /** It may push no more. */
    REVOKED
}
