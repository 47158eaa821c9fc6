package cn.zhian.project.process.entity;

/** What a task asks of its party. */
public enum TaskKind {
    /** Hand in or do something: a plan, the building, a rectification. */
    WORK,
    /** Judge what others handed in; closed to those who did. */
    DECISION
}
