package cn.zhian.device.boundary;

/** A controller or one of its doors was registered, edited or removed; fired when the change is stored. */
public record ControllerChanged(long controllerId) {}
