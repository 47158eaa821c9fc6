package cn.zhian.device.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** Something a device told us. Every kind of fact is one record; the list of kinds is closed on purpose. */
public sealed interface DeviceEvent extends Serializable permits Passed, Alarmed, Captured, Measured, StateChanged {
    /** The device that told it. */
    DeviceAddress device();

    /** The natural key; empty for what the platform observed itself (a lost link, a clock reading). */
    Optional<EventKey> key();

    /** The device's own time; empty when it gave none that can be read. Never the order of events. */
    Optional<Instant> deviceTime();

    /** When the platform received it. */
    Instant receivedAt();

    /** Door, lane, zone or channel of the device, from 1; 0 for the device as a whole. */
    int point();
}
