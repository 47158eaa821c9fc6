package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.Item.JsonType;
import cn.zhian.exchange.feed.entity.Item.ValueForm;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.feed.entity.Source;
import cn.zhian.exchange.feed.entity.Unmappable;
import cn.zhian.platform.Clocks;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the values of a mapping. Every line gets a value, an explicit "no value", or the record is refused with the name of
 * the item: nothing is left to chance.
 *
 * @param parts texts of the request and the record
 * @param credentials of the target
 */
record ValueMaking(Function<Part, String> parts, JsonObject credentials) {
    /** All lines. @param source of data items */
    List<Filled> all(List<Item> items, JsonValue source) throws Unmappable {
        List<Filled> filled = new ArrayList<>();
        for (Item item : items) {
            filled.add(one(item, source));
        }
        return filled;
    }

    private Filled one(Item item, JsonValue source) throws Unmappable {
        if (item.list()) {
            return list(item, source);
        }
        Optional<String> value = text(item, source);
        return value.isPresent()
                ? new Filled.Value(item.to(), value.get(), item.form().as())
                : new Filled.Absent(item.to(), item.form().keep());
    }

    private Filled list(Item item, JsonValue source) throws Unmappable {
        Optional<JsonValue> found = found(item, source);
        List<List<Filled>> entries = new ArrayList<>();
        if (found.isPresent()) {
            if (!(found.get() instanceof JsonArray array)) {
                throw new Unmappable(CauseWord.ITEM_LIST, item.name());
            }
            for (JsonValue entry : array) {
                entries.add(all(item.each(), entry));
            }
        }
        if (entries.isEmpty() && item.form().required()) {
            throw new Unmappable(CauseWord.ITEM_MISSING, item.name());
        }
        return new Filled.Repeated(item.to(), entries);
    }

    /** The value of a line; empty if there is none and none is needed. */
    Optional<String> text(Item item, JsonValue source) throws Unmappable {
        Optional<String> raw = raw(item, source).filter(text -> !text.isEmpty());
        if (raw.isEmpty()) {
            if (item.form().required()) {
                throw new Unmappable(CauseWord.ITEM_MISSING, item.name());
            }
            return Optional.empty();
        }
        String text = formed(item, raw.get());
        checked(item, text);
        return Optional.of(text);
    }

    private Optional<String> raw(Item item, JsonValue source) throws Unmappable {
        if (item.source() instanceof Source.Items) {
            Optional<JsonValue> found = found(item, source);
            Optional<String> text = found.flatMap(JsonTemplate::text);
            if (found.isPresent() && text.isEmpty()) {
                throw new Unmappable(CauseWord.ITEM_SINGLE, item.name());
            }
            return text;
        }
        return Optional.of(fixed(item.source()));
    }

    /** The text of a source that is no data item. */
    String fixed(Source source) {
        if (source instanceof Source.Constant constant) {
            return constant.text();
        }
        if (source instanceof Source.PartOf one) {
            return parts.apply(one.part());
        }
        return source instanceof Source.Secret secret ? credential(secret.name()) : "";
    }

    /** A credential; empty where the target has none of that name. */
    String credential(String name) {
        return credentials.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static Optional<JsonValue> found(Item item, JsonValue source) {
        return item.source() instanceof Source.Items items
                ? items.pointers().stream()
                        .flatMap(pointer -> JsonPath.find(source, pointer).stream())
                        .filter(value -> value != JsonValue.NULL && !isBlank(value))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isBlank(JsonValue value) {
        return value instanceof JsonString text && text.getString().isBlank();
    }

    private static String formed(Item item, String text) throws Unmappable {
        ValueForm form = item.form();
        if (form.codes().isPresent()) {
            return Optional.ofNullable(form.codes().get().codes().get(text))
                    .or(form::otherwise)
                    .orElseThrow(() -> new Unmappable(
                            CauseWord.ITEM_CODE,
                            item.name() + " (" + form.codes().get().name() + ")"));
        }
        try {
            if (form.time().isPresent()) {
                return pattern(form.time().get()).format(Instant.parse(text).atZone(Clocks.SHOWN));
            }
            if (form.day().isPresent()) {
                return pattern(form.day().get()).format(LocalDate.parse(text));
            }
            return text;
        } catch (DateTimeException e) {
            throw new Unmappable(CauseWord.ITEM_TIME, item.name());
        }
    }

    /** Reads a pattern of times. */
    static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static void checked(Item item, String text) throws Unmappable {
        if (item.form().longest().isPresent()
                && text.codePointCount(0, text.length()) > item.form().longest().get()) {
            throw new Unmappable(
                    CauseWord.ITEM_LONG,
                    item.name() + " (" + item.form().longest().get() + ")");
        }
        if (!text.codePoints().allMatch(ValueMaking::writable)) {
            throw new Unmappable(CauseWord.ITEM_CHARACTER, item.name());
        }
        if (item.form().as() == JsonType.NUMBER && !text.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,10})?")) {
            throw new Unmappable(CauseWord.ITEM_NUMBER, item.name());
        }
        if (item.form().as() == JsonType.BOOLEAN && !text.matches("true|false")) {
            throw new Unmappable(CauseWord.ITEM_BOOLEAN, item.name());
        }
    }

    /** What XML 1.0 and JSON can both hold as it is. */
    private static boolean writable(int point) {
        boolean control = point < ' ' && point != '\t' && point != '\n';
        return !control
                && point != 0x7F
                && point != 0xFFFE
                && point != 0xFFFF
                && Character.getType(point) != Character.SURROGATE;
    }
}
