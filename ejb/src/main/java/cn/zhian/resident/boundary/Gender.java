package cn.zhian.resident.boundary;

/** As the document says. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
