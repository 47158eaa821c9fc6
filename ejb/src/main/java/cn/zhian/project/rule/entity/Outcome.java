package cn.zhian.project.rule.entity;

/** What the check says about an item. */
public enum Outcome {
    /** 已满足 */
    FULFILLED,
    /** 由替代项满足 (2选1) */
    BY_ALTERNATIVE,
    /** 已强化 */
    STRENGTHENED,
    /** 已补偿 */
    COMPENSATED,
    /** 不适用，有说明 */
    NOT_APPLICABLE,
    /** 缺少 */
    MISSING;

    /** Whether a level may be reached with it. */
    public boolean settled() {
        return this != MISSING;
    }
}
