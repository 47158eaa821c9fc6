package cn.zhian.device.api;

/** What a capture shows (GA/T 1400.3). */
public enum CaptureKind {
    PERSON,
    FACE,
    MOTOR_VEHICLE,
    NON_MOTOR_VEHICLE,
    IMAGE
}
