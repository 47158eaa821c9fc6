package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.RecordItem;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All data items that records of this version can have: a table in {@code exchange/record-items.json}. */
public final class RecordItems {
    private static final String TABLE = "/exchange/record-items.json";
    private static final Map<RecordKind, List<RecordItem>> ITEMS = read();

    private RecordItems() {}

    private static Map<RecordKind, List<RecordItem>> read() {
        Map<RecordKind, List<RecordItem>> items = new EnumMap<>(RecordKind.class);
        try (InputStream in = RecordItems.class.getResourceAsStream(TABLE);
                JsonReader reader = Json.createReader(in)) {
            JsonObject table = reader.readObject();
            for (RecordKind kind : RecordKind.values()) {
                items.put(kind, items(table.getJsonObject(kind.word())));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RecordItem> items(JsonObject kind) {
        List<String> required = kind.getJsonArray("required").getValuesAs(JsonString::getString);
        return kind.getJsonArray("items").getValuesAs(JsonString::getString).stream()
                .map(name -> new RecordItem(name, required.contains(name)))
                .toList();
    }

    /** Those of a kind, in the order of the field list. */
    public static List<RecordItem> of(RecordKind kind) {
        return ITEMS.get(kind);
    }

    /** Whether every name is that of an item with its kind: {@code resident.Name}. */
    static boolean known(Collection<String> names) {
        Set<String> known = new HashSet<>();
        for (RecordKind kind : RecordKind.values()) {
            of(kind).forEach(item -> known.add(name(kind, item)));
        }
        return known.containsAll(names);
    }

    /** What records say nothing without, with its kind. */
    static Set<String> required() {
        Set<String> names = new HashSet<>();
        for (RecordKind kind : RecordKind.values()) {
            of(kind).stream().filter(RecordItem::required).forEach(item -> names.add(name(kind, item)));
        }
        return names;
    }

    private static String name(RecordKind kind, RecordItem item) {
        return kind.word() + '.' + item.name();
    }
}
