package cn.zhian.access.distribution.entity;

/** How far a wish has come. */
public enum WishState {
    /** To be sent when the controller can be reached. */
    PENDING,
    /** On its way. */
    SENDING,
    /** The controller confirmed it. */
    DONE,
    /** The controller refused it, again and again. */
    FAILED,
    /** The controller can't hold it. */
    NOT_ON_CONTROLLER
}
