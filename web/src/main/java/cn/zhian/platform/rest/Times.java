package cn.zhian.platform.rest;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the API writes them: ISO 8601, always with an offset. */
public final class Times {
    private Times() {}

    /** With the offset of the zone in which people read times, to the millisecond. */
    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS)
                .atZone(Clocks.SHOWN)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** @throws java.time.format.DateTimeParseException unless it is a time with an offset */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
