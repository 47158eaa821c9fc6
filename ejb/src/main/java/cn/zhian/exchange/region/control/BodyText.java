package cn.zhian.exchange.region.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Items of bodies that others wrote: what is of another type than expected counts as not there. */
final class BodyText {
    private BodyText() {}

    /** A text or number as text; empty if there is none. */
    static String of(JsonObject body, String item) {
        JsonValue value = body.get(item);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber ? value.toString() : "";
    }

    /** The same, cut to a column's length. @param longest characters */
    static String of(JsonObject body, String item, int longest) {
        String text = of(body, item);
        int points = text.codePointCount(0, text.length());
        return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** The same for a column that takes ASCII only; anything else is empty. */
    static String word(JsonObject body, String item, int longest) {
        String text = of(body, item, longest);
        return text.chars().allMatch(c -> c > ' ' && c < 127) ? text : "";
    }

    /** A time; empty if it is none, or none that a database's column has. */
    static Optional<Instant> time(JsonObject body, String item) {
        try {
            return Optional.of(Instant.parse(of(body, item)))
                    .filter(time ->
                            time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("2200-01-01T00:00:00Z")));
        } catch (DateTimeException e) {
            // Another's time that can't be read is not known.
            return Optional.empty();
        }
    }

    /** A whole number. */
    static long number(JsonObject body, String item, long otherwise) {
        return body.get(item) instanceof JsonNumber number ? number.longValue() : otherwise;
    }
}
