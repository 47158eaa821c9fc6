package cn.zhian.access.right.entity;

/** Whether a right counts. */
public enum RightStatus {
    ACTIVE,
    /** Taken back; kept for the record, and for undoing. */
    REVOKED
}
