package cn.zhian.adapter.support;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import java.util.List;

/**
 * Events of one device that follow each other.
 *
 * @param device the device; decides the lane
 * @param events in the order of their index, at most 1,000
 * @param delivered run once they are durable, on a lane's thread
 */
public record Burst(DeviceAddress device, List<DeviceEvent> events, Runnable delivered) {
    /** Copies the events. */
    public Burst {
        events = List.copyOf(events);
    }
}
