package cn.zhian.identity.boundary;

/** Whether a service account may call. */
public enum ServiceAccountStatus {
    /** It may. */
    USABLE,
    /** Somebody blocked it. */
    BLOCKED
}
