package cn.zhian.exchange.reconcile.entity;

/** Why a comparison was given up. */
public enum RunTrouble {
    /** The target is paused, out of its hours or its term. */
    CLOSED,
    /** The target still gets today's state, or needs it anew. */
    EXPORTING,
    /** Its protocol can't tell what it holds. */
    CANNOT,
    /** It does not answer. */
    NO_ANSWER,
    /** It does not let this platform ask. */
    REFUSED,
    /** This platform failed. */
    BROKEN
}
