package cn.zhian.exchange.reconcile.entity;

/** How far a comparison is. */
public enum RunState {
    /** Begins soon. */
    WAITING,
    /** Under way. */
    RUNNING,
    /** Done. */
    DONE,
    /** Given up. */
    FAILED
}
