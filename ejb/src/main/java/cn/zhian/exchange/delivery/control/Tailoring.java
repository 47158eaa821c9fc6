package cn.zhian.exchange.delivery.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.platform.Masking;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of a record what one target may see of it; the hash of the record is that of what is sent.
 *
 * @param leftOut names of data items, alone ({@code phone}) or with their kind ({@code resident.phone}); also within others
 * @param only items that alone may leave; empty: all that are not left out
 * @param names whether names of persons are masked
 * @param documents whether numbers of documents are masked
 * @param phones whether phone numbers are masked
 */
public record Tailoring(
        Set<String> leftOut, Optional<NamedItems> only, boolean names, boolean documents, boolean phones) {
    /** All of it. */
    public static final Tailoring NONE = new Tailoring(Set.of(), false, false, false);

    /** Copies the names. */
    public Tailoring {
        leftOut = Set.copyOf(leftOut);
    }

    /** All but what is left out. */
    public Tailoring(Set<String> leftOut, boolean names, boolean documents, boolean phones) {
        this(leftOut, Optional.empty(), names, documents, phones);
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
                object(new Place(record.kind().word(), ""), record.body()));
    }

    /** Where an item stands. @param inside path of the lists and objects around it, each with a dot behind it */
    private record Place(String kind, String inside) {
        Place within(String name) {
            return new Place(kind, inside + name + '.');
        }

        String path(String name) {
            return kind + '.' + inside + name;
        }
    }

    private boolean leaves(Place place, String name) {
        return only.map(some -> some.leaves(place.path(name)))
                .orElse(!leftOut.contains(name) && !leftOut.contains(place.kind() + '.' + name));
    }

    private JsonObject object(Place place, JsonObject source) {
        JsonObjectBuilder made = JSON.createObjectBuilder();
        source.forEach((name, value) -> {
            if (leaves(place, name)) {
                made.add(name, value(place, name, value));
            }
        });
        return made.build();
    }

    private JsonValue value(Place place, String name, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(place.within(name), value.asJsonObject());
            case ARRAY -> array(place, name, value.asJsonArray());
            case STRING ->
                JSON.createValue(masked(PersonalItem.of(place.kind(), name), ((JsonString) value).getString()));
            default -> value;
        };
    }

    private JsonArray array(Place place, String name, JsonArray source) {
        JsonArrayBuilder made = JSON.createArrayBuilder();
        source.forEach(value -> made.add(value(place, name, value)));
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
