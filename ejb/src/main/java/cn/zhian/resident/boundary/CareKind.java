package cn.zhian.resident.boundary;

/** Special care (PH-6); seen by role only. */
public enum CareKind {
    /** 独居老人 */
    LIVING_ALONE,
    /** 重点人员 */
    KEY_PERSON
}
