package cn.zhian.platform.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes JSON of records. What is absent is written as null, so that a client sees every name. */
final class JsonWriting {
    /** Once: the static methods of Json search the class path for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Once for each type: the components and their accessors are made anew at every question. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private JsonWriting() {}

    /** The JSON of a record, collection, map or simple value. */
    static JsonValue of(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Record item) {
            return ofRecord(item);
        }
        if (value instanceof Iterable<?> items) {
            return ofItems(items);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        return ofSimple(value);
    }

    private static JsonValue ofSimple(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Enum<?> constant) {
            return JSON.createValue(EnumNames.of(constant));
        }
        if (value instanceof Instant instant) {
            return JSON.createValue(Times.of(instant));
        }
        return ofOptional(value);
    }

    private static JsonValue ofOptional(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonWriting::of).orElse(JsonValue.NULL);
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? JSON.createValue(number.getAsLong()) : JsonValue.NULL;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? JSON.createValue(number.getAsInt()) : JsonValue.NULL;
        }
        // Text, LocalDate, LocalTime, UUID and the like.
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    private static JsonValue ofNumber(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return JSON.createValue(new BigDecimal(number.toString()));
        }
        return JSON.createValue(number.longValue());
    }

    private static JsonValue ofItems(Iterable<?> items) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(of(item)));
        return array.build();
    }

    private static JsonValue ofMap(Map<?, ?> map) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        map.forEach((key, value) ->
                object.add(key instanceof Enum<?> constant ? EnumNames.of(constant) : key.toString(), of(value)));
        return object.build();
    }

    private static JsonValue ofRecord(Record item) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : COMPONENTS.get(item.getClass())) {
            object.add(component.getName(), of(read(item, component)));
        }
        return object.build();
    }

    /** A component's value. */
    static Object read(Record item, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(item);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A record hides its component " + component, e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A record's component can't be read: " + component, e.getCause());
        }
    }
}
