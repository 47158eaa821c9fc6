package cn.zhian.project.filing.boundary;

/** Where a filing stands. */
public enum FilingState {
    /** The project has not come to it. */
    NOT_SUBMITTED,
    /** Handed in, to be decided by the housing bureau. */
    SUBMITTED,
    /** The bureau asked for a supplement. */
    SUPPLEMENT_ASKED,
    /** The bureau returned it; to be handed in again. */
    RETURNED,
    /** Filed, with a number. */
    ACCEPTED
}
