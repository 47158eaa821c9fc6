package cn.zhian.access.emergency.control;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DoorControl;

/** The way to a controller's doors. */
public record DoorLine(DeviceAddress device, DoorControl doors) {}
