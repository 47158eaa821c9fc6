package cn.zhian.project.rule.entity;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import java.util.Set;

/** What fulfils an item, or a part of it. */
public sealed interface Proof {
    /**
     * By devices.
     *
     * @param devices accepted kinds, at least one
     * @param places where they must stand; empty means anywhere, and goes with {@link Cover#ANY} only
     * @param cover every such place, or any of them
     */
    record ByDevices(Set<DeviceKind> devices, Set<PlaceKind> places, Cover cover) implements Proof {}

    /** By a statement with its attachment, for what is no device. */
    record ByStatement() implements Proof {}
}
