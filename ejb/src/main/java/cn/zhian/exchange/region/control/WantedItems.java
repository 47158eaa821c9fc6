package cn.zhian.exchange.region.control;

import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which items a complete record has: a table in {@code exchange/wanted-items.json}. Kinds that it does not name are not judged. */
public final class WantedItems {
    private static final String TABLE = "/exchange/wanted-items.json";
    private static final String LEFT = "LEFT";

    private final Map<RecordKind, List<String>> items = new EnumMap<>(RecordKind.class);

    /** Reads the table. */
    public WantedItems() {
        try (InputStream in = WantedItems.class.getResourceAsStream(TABLE);
                JsonReader reader = Json.createReader(in)) {
            JsonObject table = reader.readObject();
            for (RecordKind kind : RecordKind.values()) {
                items.put(kind, table.containsKey(kind.word()) ? texts(table, kind) : List.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonObject table, RecordKind kind) {
        return table.getJsonArray(kind.word()).getValuesAs(JsonString::getString);
    }

    /** How many items a record should have; none if it is of somebody who has left. */
    public int wanted(RecordKind kind, JsonObject body) {
        return judged(kind, body) ? items.get(kind).size() : 0;
    }

    /** How many of them it has. */
    public int filled(RecordKind kind, JsonObject body) {
        return judged(kind, body)
                ? (int) items.get(kind).stream()
                        .filter(item -> has(body.get(item)))
                        .count()
                : 0;
    }

    /** The items of a kind. */
    public List<String> of(RecordKind kind) {
        return items.get(kind);
    }

    private static boolean judged(RecordKind kind, JsonObject body) {
        return kind != RecordKind.RESIDENT || !BodyText.of(body, "status").equals(LEFT);
    }

    private static boolean has(JsonValue value) {
        if (value instanceof JsonString text) {
            return !text.getString().isBlank();
        }
        return value != null && value != JsonValue.NULL;
    }
}
