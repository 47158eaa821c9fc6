package cn.zhian.event.control;

import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.Captured;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Measured;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateChanged;
import cn.zhian.device.boundary.NewDeviceRecord.Fact;

/** What an event that is no pass says, in the columns of its record. */
public final class DeviceFacts {
    /** Kind of an alarm; its aspect is the alarm's kind, its value 1 when it begins and 0 when it is over. */
    public static final String ALARMED = "ALARMED";
    /** Kind of a change of state; its aspect is the state, its value the new one. */
    public static final String STATE_CHANGED = "STATE_CHANGED";

    private DeviceFacts() {}

    /** @throws IllegalArgumentException if it is a pass, or says more than its record can hold */
    public static Fact of(DeviceEvent event) {
        if (event instanceof Alarmed alarmed) {
            return new Fact(ALARMED, alarmed.kind().name(), alarmed.active() ? 1 : 0, "code " + alarmed.code());
        } else if (event instanceof StateChanged changed) {
            return new Fact(STATE_CHANGED, changed.aspect().name(), changed.value(), changed.detail());
        } else if (event instanceof Measured measured) {
            return new Fact(
                    "MEASURED", measured.quantity(), 0, measured.value().toPlainString() + " " + measured.unit());
        } else if (event instanceof Captured captured) {
            return new Fact(
                    "CAPTURED", captured.kind().name(), captured.pictures().size(), "");
        }
        throw new IllegalArgumentException("A pass is no device record: " + (event instanceof Passed));
    }
}
