package cn.zhian.project.process.entity;

/** Who pays (WF-1). */
public enum FundingSource {
    /** 开发建设单位 */
    DEVELOPER,
    /** 乡镇（街道） */
    TOWN,
    /** 公共收益 */
    PUBLIC_REVENUE,
    /** 维修资金 */
    MAINTENANCE_FUND,
    /** 财政 */
    STATE
}
