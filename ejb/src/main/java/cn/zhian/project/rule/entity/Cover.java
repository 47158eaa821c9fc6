package cn.zhian.project.rule.entity;

/** What a device proof is counted against. */
public enum Cover {
    /** Every place of the named kinds needs a device. */
    EACH,
    /** One device in the community is enough. */
    ANY
}
