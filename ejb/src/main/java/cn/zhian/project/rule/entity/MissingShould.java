package cn.zhian.project.rule.entity;

/** What a missing should-item needs. */
public enum MissingShould {
    /** A stated compensation (Yuyao 2022-62, note 2: 相应加强物防和其他技防手段). */
    COMPENSATION,
    /** Nothing. */
    ALLOWED
}
