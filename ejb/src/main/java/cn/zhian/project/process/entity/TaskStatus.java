package cn.zhian.project.process.entity;

/** Where a task of a project stands. */
public enum TaskStatus {
    /** To be done by its party. */
    OPEN,
    /** Waits for a supplement that its party asked for. */
    WAITING,
    /** Completed. */
    COMPLETED,
    /** Its party sent the project back. */
    RETURNED,
    /** Another party sent the project back first. */
    WITHDRAWN;

    /** Whether somebody still has to act. */
    public boolean pending() {
        return this == OPEN || this == WAITING;
    }
}
