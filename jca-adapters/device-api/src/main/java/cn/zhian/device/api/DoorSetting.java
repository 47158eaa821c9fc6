package cn.zhian.device.api;

/**
 * A door's setting on its controller.
 *
 * @param mode what it does
 * @param unlockSeconds how long a release lasts, 1 to 255
 */
public record DoorSetting(DoorMode mode, int unlockSeconds) {}
