package cn.zhian.device.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param from its beginning
 * @param until its end; empty if it lasts
 */
public record Stretch(Instant from, Optional<Instant> until) {
    /** How much of it lies in another stretch that has an end. */
    public Duration within(Stretch other) {
        Instant first = from.isAfter(other.from()) ? from : other.from();
        Instant end = other.until().orElseThrow();
        Instant last = until.filter(end::isAfter).orElse(end);
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** The part of it that lies in another stretch that has an end; empty if none does. */
    public Optional<Stretch> cut(Stretch other) {
        if (within(other).isZero()) {
            return Optional.empty();
        }
        Instant end = other.until().orElseThrow();
        return Optional.of(new Stretch(
                from.isAfter(other.from()) ? from : other.from(),
                Optional.of(until.filter(end::isAfter).orElse(end))));
    }
}
