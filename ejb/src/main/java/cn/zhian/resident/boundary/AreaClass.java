package cn.zhian.resident.boundary;

/** Classes of houses by area in m². */
public enum AreaClass {
    /** Below 60. */
    BELOW_60,
    /** 60 up to 90. */
    FROM_60,
    /** 90 up to 120. */
    FROM_90,
    /** 120 up to 144. */
    FROM_120,
    /** 144 and more. */
    FROM_144,
    /** Not entered. */
    UNKNOWN
}
