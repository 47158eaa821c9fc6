package cn.zhian.project.rule.entity;

/** What a community or project is, as far as schemes and items ask for it. */
public enum Trait {
    /** 新建、在建、已建未交付 */
    NEW_BUILD,
    /** 已建 */
    EXISTING,
    /** 老旧小区改造 */
    RENEWAL,
    /** 安置小区 */
    RESETTLEMENT,
    /** 封闭式 */
    CLOSED,
    /** 半封闭式 */
    SEMI_OPEN,
    /** 开放式 */
    OPEN,
    /** 村居 */
    VILLAGE,
    /** 单体公寓、写字楼 */
    SINGLE_BUILDING,
    /** 校园 */
    CAMPUS,
    /** 幼儿园 */
    KINDERGARTEN,
    /** 车辆无法到达大门 */
    NO_VEHICLE_ACCESS
}
