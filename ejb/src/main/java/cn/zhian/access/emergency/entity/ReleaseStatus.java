package cn.zhian.access.emergency.entity;

/** The life of an emergency release. */
public enum ReleaseStatus {
    /** It holds doors open. */
    ACTIVE,
    /** It was ended; some doors do not have their former mode back yet. */
    ENDING,
    /** Every door has its former mode back. */
    ENDED
}
