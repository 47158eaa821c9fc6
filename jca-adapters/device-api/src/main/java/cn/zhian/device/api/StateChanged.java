package cn.zhian.device.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The device, or one of its points, is now in another state.
 *
 * @param origin where and when
 * @param aspect which state
 * @param value its new value; {@link StateAspect} says what it means
 * @param detail one sentence for the operator, empty where the value says all
 */
public record StateChanged(Origin origin, StateAspect aspect, long value, String detail) implements DeviceEvent {
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
