package cn.zhian.programme.boundary;

/** Which of a cell's communities. */
public enum CommunityFigure {
    /** Built, by report. */
    COMPLETED,
    /** Passed acceptance. */
    ACCEPTED,
    /** With a project, not accepted. */
    RUNNING,
    /** Not accepted, with a task that is late. */
    OVERDUE,
    /** Not accepted, with a camera. */
    VIDEO,
    /** Not accepted. */
    MISSING
}
