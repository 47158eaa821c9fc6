package cn.zhian.resident.boundary;

/** Kinds of population (PH-4). */
public enum Population {
    /** 常住 */
    PERMANENT,
    /** 流动 */
    FLOATING,
    /** 境外 */
    FOREIGN
}
