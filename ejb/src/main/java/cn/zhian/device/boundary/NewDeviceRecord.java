package cn.zhian.device.boundary;

import cn.zhian.device.api.EventKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event of a controller's memory that is no pass, to be stored.
 *
 * @param device that told it
 * @param key its natural key
 * @param occurredAt the believable time, to the millisecond
 * @param deviceTime the device's own, where it gave one
 * @param receivedAt when the platform received it
 * @param point door or 0
 * @param fact what it says
 */
public record NewDeviceRecord(
        DevicePlace device,
        EventKey key,
        Instant occurredAt,
        Optional<Instant> deviceTime,
        Instant receivedAt,
        int point,
        Fact fact) {
    private static final int LONGEST_DETAIL = 500;

    /**
     * What the event says.
     *
     * @param kind of event, for example {@code ALARMED}
     * @param aspect which alarm or state
     * @param value its new value
     * @param detail one sentence, may be empty
     */
    public record Fact(String kind, String aspect, long value, String detail) {
        /** @throws IllegalArgumentException if the sentence is too long for its column */
        public Fact {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(aspect, "aspect");
            if (detail.length() > LONGEST_DETAIL || aspect.length() > 64) {
                throw new IllegalArgumentException("A fact of more than " + LONGEST_DETAIL + " characters");
            }
        }
    }
}
