package cn.zhian.project.process.entity;

/** What the open pages of those concerned are told of a task. */
public enum TaskNews {
    /** It came to them. */
    ARRIVED,
    /** It is theirs to do, and its last day comes near. */
    REMINDED,
    /** It is theirs to do, and late. */
    OVERDUE,
    /** It is late, and they supervise. */
    ESCALATED,
    /** It is theirs to do, and who supervises urges them. */
    URGED
}
