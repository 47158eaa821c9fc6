package cn.zhian.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Holds values against the schemas of the published description: names, types, choices, what must be there. */
final class DescribedValue {
    private final OpenApi api;
    private final List<String> wrong = new ArrayList<>();

    private DescribedValue(OpenApi api) {
        this.api = api;
    }

    /** Where a value is not as its schema says. */
    static List<String> wrong(OpenApi api, JsonObject schema, JsonElement value) {
        DescribedValue check = new DescribedValue(api);
        check.look("$", schema, value);
        return check.wrong;
    }

    private void look(String at, JsonObject reference, JsonElement value) {
        JsonObject schema = api.resolved(reference);
        if (value.isJsonNull()) {
            return;
        }
        String type = type(schema);
        boolean right = switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case "boolean" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case "integer", "number" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            default -> true;
        };
        if (!right) {
            wrong.add(at + " is no " + type);
        } else if (value.isJsonArray() && schema.has("items")) {
            value.getAsJsonArray().forEach(one -> look(at + "[]", schema.getAsJsonObject("items"), one));
        } else if (value.isJsonObject() && schema.has("properties")) {
            members(at, schema, value.getAsJsonObject());
        }
        if (schema.has("enum")
                && schema.getAsJsonArray("enum").asList().stream().noneMatch(value::equals)) {
            wrong.add(at + " is none of the choices: " + value);
        }
    }

    private void members(String at, JsonObject schema, JsonObject value) {
        JsonObject properties = schema.getAsJsonObject("properties");
        value.entrySet().forEach(member -> {
            if (properties.has(member.getKey())) {
                look(at + "." + member.getKey(), properties.getAsJsonObject(member.getKey()), member.getValue());
            } else {
                wrong.add(at + "." + member.getKey() + " is not described");
            }
        });
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!value.has(name.getAsString())) {
                    wrong.add(at + "." + name.getAsString() + " is missing");
                }
            });
        }
    }

    private static String type(JsonObject schema) {
        if (!schema.has("type")) {
            return "";
        }
        JsonElement type = schema.get("type");
        return type.isJsonArray() ? type.getAsJsonArray().get(0).getAsString() : type.getAsString();
    }
}
