package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.Item.JsonType;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body in JSON; members stay in the order of the template. A list is filled from its one entry. */
final class JsonTemplate implements BodyTemplate {
    private static final JsonProvider MAKER = JsonProvider.provider();

    private final JsonStructure template;
    private final Optional<String> record;

    /** @param record place of the list with one entry, which is there once for each record; empty: the root, for one */
    JsonTemplate(JsonStructure template, Optional<String> record) {
        this.template = template;
        this.record = record;
    }

    @Override
    public Optional<String> wrong(List<Item> head, List<Item> items) {
        try {
            Tree tree = new Tree(loose(template));
            head.forEach(item -> check(tree, item));
            Tree place = record.map(path -> new Tree(tree.prototype(path))).orElse(tree);
            items.forEach(item -> check(place, item));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void check(Tree place, Item item) {
        if (item.list()) {
            Tree entry = new Tree(place.prototype(item.to()));
            item.each().forEach(inner -> check(entry, inner));
        } else if (place.get(item.to()) instanceof Map || place.get(item.to()) instanceof List) {
            throw new IllegalArgumentException("at " + item.to() + " is no single value");
        }
    }

    @Override
    public String fill(List<Filled> head, List<List<Filled>> records) {
        Tree tree = new Tree(loose(template));
        if (record.isPresent()) {
            repeat(tree, record.get(), records);
        } else {
            fill(tree, records.get(0));
        }
        fill(tree, head);
        return strict(tree.root).toString();
    }

    @SuppressWarnings("unchecked")
    private static void repeat(Tree tree, String path, List<List<Filled>> entries) {
        JsonValue prototype = strict(tree.prototype(path));
        List<Object> list = (List<Object>) tree.get(path);
        list.clear();
        for (List<Filled> entry : entries) {
            Tree copy = new Tree(loose(prototype));
            fill(copy, entry);
            list.add(copy.root);
        }
    }

    private static void fill(Tree place, List<Filled> values) {
        for (Filled filled : values) {
            if (filled instanceof Filled.Value value) {
                place.put(value.to(), typed(value.text(), value.as()));
            } else if (filled instanceof Filled.Repeated repeated) {
                repeat(place, repeated.to(), repeated.entries());
            }
        }
        for (Filled filled : values) {
            if (filled instanceof Filled.Absent absent) {
                if (absent.keep()) {
                    place.put(absent.to(), MAKER.createValue(""));
                } else {
                    place.remove(absent.to());
                }
            }
        }
    }

    private static JsonValue typed(String text, JsonType as) {
        return switch (as) {
            case TEXT -> MAKER.createValue(text);
            case NUMBER -> MAKER.createValue(new BigDecimal(text));
            case BOOLEAN -> Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
        };
    }

    /** Maps and lists that can be changed, in place of objects and arrays that can't. */
    private static Object loose(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((name, inner) -> map.put(name, loose(inner)));
            return map;
        }
        if (value instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.forEach(inner -> list.add(loose(inner)));
            return list;
        }
        return value;
    }

    private static JsonValue strict(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = MAKER.createObjectBuilder();
            map.forEach((name, inner) -> object.add((String) name, strict(inner)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = MAKER.createArrayBuilder();
            list.forEach(inner -> array.add(strict(inner)));
            return array.build();
        }
        return (JsonValue) value;
    }

    /** The text of a value: of a text itself, of a number or truth value as JSON writes it; empty for anything else. */
    static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.toString());
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? Optional.of(value.toString()) : Optional.empty();
    }

    /** A changeable tree with places by JSON pointer. */
    private record Tree(Object root) {
        Object get(String pointer) {
            Object place = root;
            for (String name : JsonPath.steps(pointer)) {
                if (!(place instanceof Map<?, ?> map) || !map.containsKey(name)) {
                    throw new IllegalArgumentException("the template has no place " + pointer);
                }
                place = map.get(name);
            }
            return place;
        }

        Object prototype(String pointer) {
            if (get(pointer) instanceof List<?> list && list.size() == 1) {
                return list.get(0);
            }
            throw new IllegalArgumentException("at " + pointer + " must be a list with one entry");
        }

        void put(String pointer, JsonValue value) {
            parent(pointer).put(last(pointer), value);
        }

        void remove(String pointer) {
            parent(pointer).remove(last(pointer));
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> parent(String pointer) {
            return (Map<String, Object>) get(pointer.substring(0, pointer.lastIndexOf('/')));
        }

        private static String last(String pointer) {
            List<String> steps = JsonPath.steps(pointer);
            return steps.get(steps.size() - 1);
        }
    }
}
