package cn.zhian.project.process.entity;

/** What must hold before a task can be completed. */
public enum Gate {
    /** The plan's documents are there. */
    PLAN_DOCUMENTS,
    /** No must-item of the plan is missing, and missing should-items are compensated where the rules ask for it. */
    PLAN_CONFORMING,
    /** The community's data reach the platform (Hefei: 完工后需与平安办完成数据对接，方可验收). */
    DATA_LINKED,
    /** Every item of the acceptance sheet is decided, and the level asked for is reached. */
    ACCEPTANCE_SHEET,
    /** The site check list is filled. */
    SITE_CHECKS,
    /** What the rectification notice names is reported as mended. */
    RECTIFIED
}
