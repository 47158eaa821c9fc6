package cn.zhian.device.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody must look at (PR-2, AL-4).
 *
 * @param origin where and when
 * @param kind what it is
 * @param active true when it begins, false when the device says that it is over
 * @param code the device's own code, kept for the record
 */
public record Alarmed(Origin origin, AlarmKind kind, boolean active, int code) implements DeviceEvent {
    @Override
    public DeviceAddress device() {
        return origin.device();
    }

    @Override
    public Optional<EventKey> key() {
        return origin.key();
    }

    @Override
    public Optional<Instant> deviceTime() {
        return origin.deviceTime();
    }

    @Override
    public Instant receivedAt() {
        return origin.receivedAt();
    }

    @Override
    public int point() {
        return origin.point();
    }
}
