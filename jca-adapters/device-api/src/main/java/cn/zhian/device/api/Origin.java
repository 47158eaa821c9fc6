package cn.zhian.device.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when an event comes from: what all kinds of event share.
 *
 * @param device the device
 * @param keyOrNull the natural key, null where there is none; read it by {@link #key()}
 * @param deviceTimeOrNull the device's time, null where unreadable; read it by {@link #deviceTime()}
 * @param receivedAt when the platform received it
 * @param point door, lane, zone or channel from 1; 0 for the whole device
 */
public record Origin(DeviceAddress device, EventKey keyOrNull, Instant deviceTimeOrNull, Instant receivedAt, int point)
        implements Serializable {
    /** @throws NullPointerException if device or receive time is missing */
    public Origin {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** An event of the device's own memory. */
    public static Origin recorded(EventKey key, Optional<Instant> deviceTime, Instant receivedAt, int point) {
        return new Origin(key.device(), key, deviceTime.orElse(null), receivedAt, point);
    }

    /** Something the platform saw of the device. */
    public static Origin observed(DeviceAddress device, Instant at, int point) {
        return new Origin(device, null, null, at, point);
    }

    /** The natural key, where the device has one. */
    public Optional<EventKey> key() {
        return Optional.ofNullable(keyOrNull);
    }

    /** The device's time, where it could be read. */
    public Optional<Instant> deviceTime() {
        return Optional.ofNullable(deviceTimeOrNull);
    }
}
