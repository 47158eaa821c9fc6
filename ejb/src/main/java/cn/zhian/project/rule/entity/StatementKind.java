package cn.zhian.project.rule.entity;

/** Kinds of statement. */
public enum StatementKind {
    /** It is done; for items that no device proves. */
    DONE,
    /** A should-item is missing, and this makes up for it. */
    COMPENSATION,
    /** A must-item cannot hold in practice, and this strengthens it (Yuyao 2022-62, note 2). */
    STRENGTHENING,
    /** There is nothing here that the item could concern. */
    NOT_APPLICABLE
}
