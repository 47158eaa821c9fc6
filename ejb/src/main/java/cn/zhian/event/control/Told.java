package cn.zhian.event.control;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.device.boundary.DevicePlace;
import java.util.Optional;

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

    /** Whether it stands in the device's memory and could be read; else the platform saw it. */
    public boolean isRecorded() {
        return event.key().isPresent() && lost(event).isEmpty();
    }

    /** What it says if it stands for events that could not be read. */
    public static Optional<String> lost(DeviceEvent event) {
        return event instanceof StateChanged changed && changed.aspect() == StateAspect.EVENTS_LOST
                ? Optional.of(changed.detail())
                : Optional.empty();
    }
}
