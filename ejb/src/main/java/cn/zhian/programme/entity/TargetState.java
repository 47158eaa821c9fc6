package cn.zhian.programme.entity;

/** Whether a target is reached. */
public enum TargetState {
    /** Reached. */
    MET,
    /** Not reached, and the day is over. */
    BEHIND,
    /** Not reached, and there is time. */
    AHEAD,
    /** There is no community to count. */
    EMPTY
}
