package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.Rejected;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which items the bodies of a kind must have, and which values coded ones may have: a table in
 * {@code exchange/received-items.json}. Items that it does not name are taken as they are, so that a newer sender may say
 * more.
 */
public final class ItemRules {
    private static final String TABLE = "/exchange/received-items.json";

    private final Map<RecordKind, Kind> kinds = new EnumMap<>(RecordKind.class);

    private record Kind(Set<String> required, Map<String, Set<String>> codes, Map<String, ItemForm> forms) {}

    /** Reads the table. */
    public ItemRules() {
        JsonObject table = table();
        for (RecordKind kind : RecordKind.values()) {
            JsonObject json = table.getJsonObject(kind.word());
            kinds.put(kind, json == null ? new Kind(Set.of(), Map.of(), Map.of()) : kind(json));
        }
    }

    private static JsonObject table() {
        try (InputStream in = ItemRules.class.getResourceAsStream(TABLE);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(JsonObject json) {
        Map<String, Set<String>> codes = new HashMap<>();
        json.getJsonObject("codes").forEach((item, values) -> codes.put(item, texts(values)));
        Map<String, ItemForm> forms = new HashMap<>();
        json.getJsonObject("forms")
                .forEach((item, form) -> forms.put(item, ItemForm.valueOf(((JsonString) form).getString())));
        return new Kind(texts(json.get("required")), codes, forms);
    }

    private static Set<String> texts(JsonValue array) {
        return new TreeSet<>(array.asJsonArray().getValuesAs(JsonString::getString));
    }

    /** @param body cleaned @throws Rejected with the first item that is wrong */
    public void check(RecordKind kind, JsonObject body) throws Rejected {
        Kind rules = kinds.get(kind);
        for (String item : rules.required()) {
            if (text(body, item).isEmpty()) {
                throw new Rejected(Reason.ITEM_MISSING, item);
            }
        }
        for (Map.Entry<String, Set<String>> coded : rules.codes().entrySet()) {
            String value = text(body, coded.getKey());
            if (!value.isEmpty() && !coded.getValue().contains(value)) {
                throw new Rejected(Reason.ITEM_CODE, coded.getKey());
            }
        }
    }

    /** In which form an item is kept. */
    ItemForm form(RecordKind kind, String item) {
        return kinds.get(kind).forms().getOrDefault(item, ItemForm.TEXT);
    }

    /** The first item of a form that has a value; empty if there is none. */
    String first(RecordKind kind, ItemForm form, JsonObject body) {
        return kinds.get(kind).forms().entrySet().stream()
                .filter(entry -> entry.getValue() == form)
                .map(entry -> text(body, entry.getKey()))
                .filter(text -> !text.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
    }

    // Lists and objects count as there; a rule about their inside is none of this table's.
    private static String text(JsonObject body, String item) {
        JsonValue value = body.getOrDefault(item, JsonValue.NULL);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber || value != JsonValue.NULL ? value.toString() : "";
    }
}
