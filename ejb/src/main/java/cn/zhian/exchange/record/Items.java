package cn.zhian.exchange.record;

import static cn.zhian.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Puts the data items of a record together; what is not known is left out. */
public final class Items {
    private final JsonObjectBuilder object = JSON.createObjectBuilder();

    /** A text, a whole number or a truth value; anything else as text, decimals without needless zeros. */
    public Items add(String name, Object value) {
        object.add(name, value(value));
        return this;
    }

    /** The same, where there is one. */
    public Items add(String name, Optional<?> value) {
        value.ifPresent(one -> add(name, one));
        return this;
    }

    /** Several, also none. */
    public Items all(String name, Collection<?> values) {
        var array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(value(value)));
        object.add(name, array);
        return this;
    }

    /** The whole. */
    public JsonObject object() {
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Long || value instanceof Integer) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue(
                value instanceof BigDecimal decimal
                        ? decimal.stripTrailingZeros().toPlainString()
                        : value.toString());
    }
}
