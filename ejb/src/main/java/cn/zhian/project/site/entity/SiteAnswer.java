package cn.zhian.project.site.entity;

/** What was found at a line of a check list. */
public enum SiteAnswer {
    /** 符合 */
    KEPT,
    /** 不符合，需说明 */
    NOT_KEPT,
    /** 不适用，需说明原因 */
    NOT_APPLICABLE
}
