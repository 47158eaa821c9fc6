package cn.zhian.platform.view;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Days of a filter as spans of time, in the zone of {@link Clocks#SHOWN}. */
public final class Days {
    private Days() {}

    /** The first moment of a day; empty for null. */
    public static Optional<Instant> from(LocalDate day) {
        return Optional.ofNullable(day)
                .map(first -> first.atStartOfDay(Clocks.SHOWN).toInstant());
    }

    /** The first moment after a day; empty for null. */
    public static Optional<Instant> through(LocalDate day) {
        return from(day == null ? null : day.plusDays(1));
    }
}
