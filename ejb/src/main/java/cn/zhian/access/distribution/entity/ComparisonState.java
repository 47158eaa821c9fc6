package cn.zhian.access.distribution.entity;

/** How far a comparison has come. */
public enum ComparisonState {
    /** The controller is being read. */
    RUNNING,
    /** The result is there. */
    DONE,
    /** It could not be read. */
    FAILED
}
