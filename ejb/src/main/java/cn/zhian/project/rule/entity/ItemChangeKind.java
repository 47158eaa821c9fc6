package cn.zhian.project.rule.entity;

/** What became of an item from one version to another. */
public enum ItemChangeKind {
    /** Only the newer version has it. */
    ADDED,
    /** Only the older version has it. */
    REMOVED,
    /** Both have it, worded differently. */
    CHANGED,
    /** Both have it in the same wording, in another order among the items that both have. */
    MOVED,
    /** Nothing. */
    SAME
}
