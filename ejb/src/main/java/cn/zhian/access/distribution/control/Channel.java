package cn.zhian.access.distribution.control;

import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.DeviceAddress;

/** The way to a controller that is on line. */
public record Channel(long communityId, DeviceAddress device, CredentialStore store) {}
