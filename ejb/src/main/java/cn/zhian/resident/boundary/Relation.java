package cn.zhian.resident.boundary;

/** What a person is to the house. */
public enum Relation {
    /** 户主 */
    HOUSEHOLDER,
    /** 家属 */
    FAMILY,
    /** 租户 */
    TENANT,
    /** 其他 */
    OTHER
}
