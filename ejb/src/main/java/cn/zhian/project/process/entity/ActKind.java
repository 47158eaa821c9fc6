package cn.zhian.project.process.entity;

/** What was done to a project. */
public enum ActKind {
    /** It was begun. */
    CREATE,
    /** Its planned devices were written. */
    PLAN,
    /** A task was completed. */
    COMPLETE,
    /** A task's party sent the project back. */
    RETURN,
    /** A task's party asked for more. */
    ASK_SUPPLEMENT,
    /** Such a question was answered. */
    SUPPLEMENT,
    /** A task was handed to a colleague. */
    DELEGATE,
    /** Somebody said something. */
    COMMENT,
    /** A file was added. */
    ATTACH,
    /** An on-site check list was closed. */
    SITE_CHECK,
    /** The acceptance sheet that was decided on was frozen. */
    FREEZE,
    /** The platform reminded of a task that comes to its end; its words are the last day, such as 2026-11-25. */
    REMINDED,
    /** The platform noted that a task is late; its words are the last day. */
    OVERDUE,
    /** The platform told the supervising party, for which it was done, of a late task; its words are the last day. */
    ESCALATED,
    /** The supervising party urged those who must act. */
    URGE;

    /** Whether it is something that a task's party does with the task. */
    public boolean onTask() {
        return this == COMPLETE || this == RETURN || this == ASK_SUPPLEMENT || this == SUPPLEMENT || this == DELEGATE;
    }
}
