package cn.zhian.access.distribution.entity;

/** Who sees to it that a right holds when it should, and only then. */
public enum Enforcement {
    /** The controller, by its dates and time profiles, also when it is cut off. */
    ON_CONTROLLER,
    /** The platform, by sending and deleting at the right moment. */
    BY_TIMING,
    /** Nobody: the controller can't hold the credential. */
    NOT_ON_CONTROLLER
}
