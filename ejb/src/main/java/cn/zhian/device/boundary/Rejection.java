package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.EventKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Something of the queue that can't be stored.
 *
 * @param device that told it; empty if not even that could be read
 * @param key its natural key, where it has one
 * @param receivedAt when it was received
 * @param reason why it can't be stored, without personal data
 * @param content as it was queued
 */
public record Rejection(
        Optional<DeviceAddress> device,
        Optional<EventKey> key,
        Optional<Instant> receivedAt,
        String reason,
        byte[] content) {
    /** Copies the content. */
    public Rejection {
        content = content.clone();
    }

    /** A copy of the content. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
