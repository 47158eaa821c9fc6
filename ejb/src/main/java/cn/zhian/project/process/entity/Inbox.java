package cn.zhian.project.process.entity;

/** Where a project stands for somebody. */
public enum Inbox {
    /** They can act on it now. */
    TO_DO,
    /** It runs, and others have to act. */
    WAITING,
    /** They have completed or returned a task of it, and nothing is to be done by them now. */
    DONE,
    /** They can act on it, and should have done so by now. */
    OVERDUE,
    /** It is late, and was taken to them as those who supervise. */
    SUPERVISED
}
