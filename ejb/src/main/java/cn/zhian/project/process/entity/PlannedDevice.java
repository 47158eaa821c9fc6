package cn.zhian.project.process.entity;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;

/**
 * A line of a plan.
 *
 * @param kind of device
 * @param place where it is to stand
 * @param placeName which of the places of that kind, for example 3栋, at most 100 characters
 * @param count of devices, each at a place of its own, 1 to 10,000
 */
public record PlannedDevice(DeviceKind kind, PlaceKind place, String placeName, int count) {}
