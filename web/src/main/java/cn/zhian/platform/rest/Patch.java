package cn.zhian.platform.rest;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * The body of a PATCH: only the fields that are present change. Take it as the resource method's parameter, read the
 * object's present command record, and lay the patch over it.
 */
public final class Patch {
    private final JsonObject json;

    Patch(JsonObject json) {
        this.json = json;
    }

    /**
     * The record with those components replaced that the body names; a null clears.
     *
     * @throws cn.zhian.platform.Invalid if a name is unknown or a value has the wrong type
     */
    public <T extends Record> T over(T present, Class<T> type) {
        return JsonReading.over(json, present, type);
    }

    /** Whether a field is present, be it null. */
    public boolean has(String field) {
        return json.containsKey(field);
    }

    /**
     * A field's value; empty if it is absent or null.
     *
     * @throws cn.zhian.platform.Invalid if the value has the wrong type
     */
    public <T> Optional<T> value(String field, Class<T> type) {
        return json.containsKey(field)
                ? Optional.ofNullable(type.cast(JsonReading.value(json.get(field), type, field)))
                : Optional.empty();
    }
}
