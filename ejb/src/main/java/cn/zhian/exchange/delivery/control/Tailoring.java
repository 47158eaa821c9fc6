package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.platform.Masking;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/**
 * Makes of a record what one target may see of it; the hash of the record is that of what is sent.
 *
 * @param leftOut names of data items, alone ({@code phone}) or with their kind ({@code resident.phone}); also within others
 * @param names whether names of persons are masked
 * @param documents whether numbers of documents are masked
 * @param phones whether phone numbers are masked
 */
public record Tailoring(Set<String> leftOut, boolean names, boolean documents, boolean phones) {
    /** All of it. */
    public static final Tailoring NONE = new Tailoring(Set.of(), false, false, false);

    /** Copies the names. */
    public Tailoring {
        leftOut = Set.copyOf(leftOut);
    }

    /** A record as the target is to get it. */
    public OutRecord of(OutRecord record) {
        if (record.erased() || equals(NONE)) {
            return record;
        }
        return new OutRecord(
                record.id(),
                record.kind(),
                record.community(),
                record.version(),
                record.at(),
                false,
                object(record.kind().word(), record.body()));
    }

    private JsonObject object(String kind, JsonObject source) {
        JsonObjectBuilder made = Json.createObjectBuilder();
        source.forEach((name, value) -> {
            if (!leftOut.contains(name) && !leftOut.contains(kind + '.' + name)) {
                made.add(name, value(kind, name, value));
            }
        });
        return made.build();
    }

    private JsonValue value(String kind, String name, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(kind, value.asJsonObject());
            case ARRAY -> array(kind, name, value.asJsonArray());
            case STRING -> Json.createValue(masked(PersonalItem.of(kind, name), ((JsonString) value).getString()));
            default -> value;
        };
    }

    private JsonArray array(String kind, String name, JsonArray source) {
        JsonArrayBuilder made = Json.createArrayBuilder();
        source.forEach(value -> made.add(value(kind, name, value)));
        return made.build();
    }

    private String masked(PersonalItem item, String text) {
        return switch (item) {
            case NAME -> names ? Masking.name(text) : text;
            case DOCUMENT -> documents ? Masking.document(text) : text;
            case PHONE -> phones ? Masking.phone(text) : text;
            case NONE -> text;
        };
    }
}
