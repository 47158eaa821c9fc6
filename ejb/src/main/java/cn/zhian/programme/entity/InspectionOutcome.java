package cn.zhian.programme.entity;

/** What an inspection found. */
public enum InspectionOutcome {
    /** Nothing wrong. */
    PASSED,
    /** Faults, to be mended. */
    FAULTS
}
