package cn.zhian.project.process.entity;

/** Parties of a construction project (WF-2). */
public enum ProjectRole {
    /** 建设单位 */
    BUILDER,
    /** 物业企业 */
    PROPERTY_COMPANY,
    /** 乡镇（街道） */
    TOWN,
    /** 平安办、领导小组办公室 */
    PEACE_OFFICE,
    /** 派出所 */
    POLICE_STATION,
    /** 公安科信、技防部门 */
    POLICE_TECHNICAL,
    /** 大数据发展管理局 */
    BIG_DATA_BUREAU,
    /** 自然资源和规划局 */
    PLANNING_BUREAU,
    /** 质检站 */
    QUALITY_STATION,
    /** 住建局 */
    HOUSING_BUREAU,
    /** 财政局 */
    FINANCE_BUREAU,
    /** 教育局 */
    EDUCATION_BUREAU
}
