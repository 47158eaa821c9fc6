package cn.zhian.resident.boundary;

/** Whether a person lives here. */
public enum ResidentStatus {
    ACTIVE,
    /** Moved out; credentials and rights end. */
    LEFT
}
