package cn.zhian.device.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A camera saw a person, a face or a vehicle (CA-1).
 *
 * @param origin where and when
 * @param kind what was seen
 * @param attributes plate, colour and so on, by the names of GA/T 1400.3
 * @param pictures references to pictures already stored, scene first
 */
public record Captured(Origin origin, CaptureKind kind, Map<String, String> attributes, List<String> pictures)
        implements DeviceEvent {
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
