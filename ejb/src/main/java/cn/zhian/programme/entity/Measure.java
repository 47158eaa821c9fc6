package cn.zhian.programme.entity;

/** What a deadline counts. */
public enum Measure {
    /** 建成：报告完工 */
    COMPLETED,
    /** 验收合格 */
    ACCEPTED
}
