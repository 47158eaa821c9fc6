package cn.zhian.device.boundary;

/** A controller was removed from the register. */
public record ControllerRemoved(long controllerId) {}
