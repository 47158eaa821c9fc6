package cn.zhian.project.site.entity;

/** Where a filling of a check list stands. */
public enum SiteListState {
    /** Being filled. */
    OPEN,
    /** Every line is answered; frozen and hashed. */
    CLOSED,
    /** Its stage was left before it was closed; it proves nothing. */
    LEFT
}
