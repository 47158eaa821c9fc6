package cn.zhian.community.boundary;

/** What a house is used for (PH-3). */
public enum HouseUse {
    /** 自住 */
    SELF_LIVED,
    /** 出租 */
    RENTED,
    /** 群租 */
    GROUP_RENTED,
    /** 空置 */
    VACANT
}
