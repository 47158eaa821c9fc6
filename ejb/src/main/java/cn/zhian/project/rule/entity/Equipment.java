package cn.zhian.project.rule.entity;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;

/**
 * A device, planned or there.
 *
 * @param reference by which its owner finds it again: a device's id or code, or a line of a plan
 * @param kind what it does
 * @param place where it stands
 * @param placeName which of the places of that kind, for example 3栋1单元; two devices at one place cover it once
 */
public record Equipment(String reference, DeviceKind kind, PlaceKind place, String placeName) {}
