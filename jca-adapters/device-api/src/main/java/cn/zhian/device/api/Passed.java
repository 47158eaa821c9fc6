package cn.zhian.device.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody passed, or was refused, or a door was opened by button or from afar (PR-1, PR-2).
 *
 * @param origin where and when
 * @param kind what came of it
 * @param direction as the device says, {@link Direction#UNKNOWN} if it does not
 * @param credential what was shown; empty where nothing was (button, remote opening)
 * @param reason the device's own reason code, kept for the record
 * @param pictures references to pictures already stored, scene first; may be empty
 */
public record Passed(
        Origin origin,
        PassKind kind,
        Direction direction,
        Optional<CredentialValue> credential,
        int reason,
        List<String> pictures)
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
