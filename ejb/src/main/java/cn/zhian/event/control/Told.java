package cn.zhian.event.control;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.boundary.DevicePlace;

/**
 * An event of a registered device.
 *
 * @param event as it was told
 * @param device that told it
 */
public record Told(DeviceEvent event, DevicePlace device) {
    /** The natural key of an event of the device's memory. */
    public EventKey key() {
        return event.key().orElseThrow();
    }

    /** Whether it stands in the device's memory; else the platform saw it. */
    public boolean isRecorded() {
        return event.key().isPresent();
    }
}
