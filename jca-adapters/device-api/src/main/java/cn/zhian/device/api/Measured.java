package cn.zhian.device.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A meter or sensor was read (IO-2).
 *
 * @param origin where and when
 * @param quantity what was measured
 * @param value in the quantity's unit
 * @param unit the unit's symbol, for example {@code kWh}
 */
public record Measured(Origin origin, String quantity, BigDecimal value, String unit) implements DeviceEvent {
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
