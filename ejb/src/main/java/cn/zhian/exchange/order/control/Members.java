package cn.zhian.exchange.order.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an object apart, member by member, each within its limits. {@link #end} finds what nobody asked for. Missing texts
 * and lists are empty.
 */
final class Members {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Reads a value of a list. */
    @FunctionalInterface
    interface Reading<T> {
        T of(JsonValue value) throws Unreadable;
    }

    private final JsonObject json;
    private final Set<String> left;

    private Members(JsonObject json) {
        this.json = json;
        left = new HashSet<>(json.keySet());
    }

    static Members of(JsonValue value) throws Unreadable {
        if (value instanceof JsonObject object) {
            return new Members(object);
        }
        throw new Unreadable("object");
    }

    private JsonValue take(String name) {
        left.remove(name);
        return json.getOrDefault(name, JsonValue.NULL);
    }

    String text(String name, int longest) throws Unreadable {
        JsonValue value = take(name);
        return value == JsonValue.NULL ? "" : text(value, name, longest);
    }

    static String text(JsonValue value, String name, int longest) throws Unreadable {
        if (value instanceof JsonString string && sound(string.getString(), longest)) {
            return string.getString();
        }
        throw new Unreadable(name);
    }

    private static boolean sound(String text, int longest) {
        return text.length() <= longest * 2
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(Members::harmful);
    }

    private static boolean harmful(int point) {
        boolean line = point == '\n' || point == '\r' || point == '\t';
        return Character.getType(point) == Character.SURROGATE || Character.isISOControl(point) && !line;
    }

    String matching(String name, String pattern) throws Unreadable {
        String text = text(name, 100);
        if (!text.matches(pattern)) {
            throw new Unreadable(name);
        }
        return text;
    }

    long number(String name, long least, long most) throws Unreadable {
        if (take(name) instanceof JsonNumber number
                && number.bigDecimalValue().scale() == 0
                && number.bigDecimalValue().precision() < 19) {
            long value = number.bigDecimalValue().longValue();
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new Unreadable(name);
    }

    boolean truth(String name) throws Unreadable {
        JsonValue value = take(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new Unreadable(name);
        }
        return value == JsonValue.TRUE;
    }

    Instant time(String name) throws Unreadable {
        return maybeTime(name).orElseThrow(() -> new Unreadable(name));
    }

    Optional<Instant> maybeTime(String name) throws Unreadable {
        String text = text(name, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text);
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return Optional.of(at);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(name);
        }
        throw new Unreadable(name);
    }

    <T> T choice(String name, java.util.function.Function<String, Optional<T>> words) throws Unreadable {
        return words.apply(text(name, 40)).orElseThrow(() -> new Unreadable(name));
    }

    Optional<Members> object(String name) throws Unreadable {
        JsonValue value = take(name);
        return value == JsonValue.NULL ? Optional.empty() : Optional.of(of(value));
    }

    <T> List<T> list(String name, int most, Reading<T> reading) throws Unreadable {
        JsonValue value = take(name);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > most) {
            throw new Unreadable(name);
        }
        List<T> all = new ArrayList<>();
        for (JsonValue one : array) {
            all.add(reading.of(one));
        }
        return all;
    }

    List<String> texts(String name, int most, int longest) throws Unreadable {
        return list(name, most, value -> text(value, name, longest));
    }

    void end() throws Unreadable {
        if (!left.isEmpty()) {
            throw new Unreadable("unknown");
        }
    }
}
