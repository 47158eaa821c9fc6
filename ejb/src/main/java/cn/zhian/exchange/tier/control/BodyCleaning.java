package cn.zhian.exchange.tier.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Writes the texts of a body in their normal forms. What was sent stays known by its hash. */
public final class BodyCleaning {
    private final ItemRules rules;

    /** @param rules which item has which form */
    public BodyCleaning(ItemRules rules) {
        this.rules = rules;
    }

    /** A body, cleaned. */
    public JsonObject clean(RecordKind kind, JsonObject body) {
        JsonObjectBuilder clean = JSON.createObjectBuilder();
        body.forEach((item, value) -> clean.add(item, value(kind, item, value)));
        return clean.build();
    }

    private JsonValue value(RecordKind kind, String item, JsonValue value) {
        if (value instanceof JsonString text) {
            return JSON.createValue(rules.form(kind, item).of(text.getString()));
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder clean = JSON.createArrayBuilder();
            array.forEach(one -> clean.add(value(kind, item, one)));
            return clean.build();
        }
        return value instanceof JsonObject object ? clean(kind, object) : value;
    }
}
