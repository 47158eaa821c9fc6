package cn.zhian.exchange.tier.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.WireLimits;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Builds the values of one record, within the limits of {@link WireLimits}. */
final class JsonValues {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final int LONGEST_NUMBER = 19;

    private final Tokens tokens;
    private final int outer;

    /** @param outer depth in which the record lies */
    JsonValues(Tokens tokens, int outer) {
        this.tokens = tokens;
        this.outer = outer;
    }

    /**
     * The object that has just begun.
     *
     * @param seen told of each member as it comes
     */
    JsonObject object(BiConsumer<String, JsonValue> seen) throws Rejected {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = tokens.next(); event != Event.END_OBJECT; event = tokens.next()) {
            String name = name();
            if (!names.add(name)) {
                throw new Rejected(Reason.TWICE, shown(name));
            }
            bounded(names.size(), name);
            JsonValue value = value(tokens.next(), name);
            seen.accept(name, value);
            object.add(name, value);
        }
        return object.build();
    }

    private String name() throws Rejected {
        String name = tokens.text();
        if (name.length() > WireLimits.ID) {
            throw new Rejected(Reason.LONG, "");
        }
        return name;
    }

    private JsonValue value(Event event, String name) throws Rejected {
        if (tokens.depth() - outer > WireLimits.DEPTH) {
            throw new Rejected(Reason.DEEP, shown(name));
        }
        return switch (event) {
            case START_OBJECT -> object((inner, value) -> {});
            case START_ARRAY -> array(name);
            case VALUE_STRING -> JSON.createValue(text(name));
            case VALUE_NUMBER -> JSON.createValue(number(name));
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private JsonValue array(String name) throws Rejected {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        int size = 0;
        for (Event event = tokens.next(); event != Event.END_ARRAY; event = tokens.next()) {
            bounded(++size, name);
            array.add(value(event, name));
        }
        return array.build();
    }

    private String text(String name) throws Rejected {
        String text = tokens.text();
        if (text.length() > WireLimits.TEXT) {
            throw new Rejected(Reason.LONG, shown(name));
        }
        if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            throw new Rejected(Reason.TEXT, shown(name));
        }
        return text;
    }

    private long number(String name) throws Rejected {
        String digits = tokens.text();
        if (digits.length() > LONGEST_NUMBER || !WHOLE.matcher(digits).matches()) {
            throw new Rejected(Reason.NUMBER, shown(name));
        }
        return Long.parseLong(digits);
    }

    private static void bounded(int size, String name) throws Rejected {
        if (size > WireLimits.WIDTH) {
            throw new Rejected(Reason.LONG, shown(name));
        }
    }

    /** A name as it may be told: it comes from outside. */
    static String shown(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?";
    }
}
