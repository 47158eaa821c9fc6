package cn.zhian.identity.boundary;

/** Whether a user may sign in at all. */
public enum UserStatus {
    ACTIVE,
    DISABLED
}
