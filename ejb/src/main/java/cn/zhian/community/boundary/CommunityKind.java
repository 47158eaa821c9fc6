package cn.zhian.community.boundary;

/** What sort of community it is (PH-1). */
public enum CommunityKind {
    /** 新建 */
    NEW,
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
    /** 安置 */
    RESETTLEMENT
}
