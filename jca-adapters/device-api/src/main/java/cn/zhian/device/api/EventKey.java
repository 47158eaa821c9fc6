package cn.zhian.device.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * The natural key of an event: storing two events of one key is storing one.
 *
 * @param device where it happened
 * @param epoch which life of the device's memory, from 1; a memory that was wiped starts the next
 * @param index the device's own number of the event, unsigned 32 bits for most devices
 * @param digest of the event's content as the device gave it, so that a number given twice for two different events
 *     loses neither
 */
public record EventKey(DeviceAddress device, int epoch, long index, long digest) implements Serializable {
    /** @throws NullPointerException if the device is missing */
    public EventKey {
        Objects.requireNonNull(device, "device");
    }
}
