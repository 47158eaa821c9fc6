package cn.zhian.access.credential.entity;

/** The life of a credential; only an active one opens doors. */
public enum CredentialStatus {
    ACTIVE,
    /** Reported lost (挂失); can be restored. */
    LOST,
    /** For good; the value is free again. */
    CANCELLED
}
