package cn.zhian.platform.rest;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes records of JSON and says of every field that does not fit what is wrong with it: an unknown name, a wrong type, a
 * missing number. A missing text or list is null, a missing Optional empty; whether it is needed is the command's rule.
 */
final class JsonReading {
    private final List<FieldError> errors = new ArrayList<>();

    private JsonReading() {}

    /**
     * A record of an object.
     *
     * @throws Invalid with every field that does not fit
     */
    static <T> T record(JsonObject json, Class<T> type) {
        return type.cast(all(reading -> reading.object(json, type, "", (component, path) -> Optional.empty())));
    }

    /** The record with those components replaced that the object names. */
    static <T extends Record> T over(JsonObject json, T present, Class<T> type) {
        return type.cast(all(reading -> reading.object(
                json, type, "", (component, path) -> Optional.of(new Kept(JsonWriting.read(present, component))))));
    }

    /** One value. */
    static Object value(JsonValue json, Type type, String field) {
        return all(reading -> reading.any(json, type, field));
    }

    private record Kept(Object value) {}

    private static Object all(java.util.function.Function<JsonReading, Object> work) {
        JsonReading reading = new JsonReading();
        Object result = work.apply(reading);
        if (!reading.errors.isEmpty()) {
            throw new Invalid(reading.errors);
        }
        return result;
    }

    private Object object(
            JsonObject json, Class<?> type, String path, BiFunction<RecordComponent, String, Optional<Kept>> absent) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(json.keySet());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            Optional<Kept> kept = json.containsKey(name) ? Optional.empty() : absent.apply(components[i], path);
            values[i] = kept.isPresent()
                    ? kept.get().value()
                    : any(json.getOrDefault(name, JsonValue.NULL), components[i].getGenericType(), path + name);
        }
        unknown.forEach(name -> wrong(path + name, "problem.field.unknown"));
        return errors.isEmpty() ? construct(type, components, values, path) : null;
    }

    private Object construct(Class<?> type, RecordComponent[] components, Object[] values, String path) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return refused(e.getCause(), path);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can't be made: " + type, e);
        }
    }

    // A record that checks itself: its own words if it has them.
    private Object refused(Throwable cause, String path) {
        if (cause instanceof Invalid invalid) {
            invalid.errors().forEach(errors::add);
            return null;
        }
        if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
            wrong(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "problem.field.refused");
            return null;
        }
        throw new IllegalStateException("A record can't be made", cause);
    }

    private Object any(JsonValue json, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic(json, generic, path);
        }
        Class<?> plain = (Class<?>) type;
        if (json.getValueType() == JsonValue.ValueType.NULL) {
            return absent(plain, path);
        }
        if (plain.isRecord()) {
            return json instanceof JsonObject object
                    ? object(object, plain, path + ".", (component, at) -> Optional.empty())
                    : wrong(path, "problem.field.object");
        }
        return simple(json, plain, path);
    }

    private Object absent(Class<?> type, String path) {
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        return type.isPrimitive() ? wrong(path, "problem.field.required") : null;
    }

    private Object generic(JsonValue json, ParameterizedType type, String path) {
        boolean none = json.getValueType() == JsonValue.ValueType.NULL;
        Type of = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return none ? Optional.empty() : Optional.ofNullable(any(json, of, path));
        }
        if (none) {
            return null;
        }
        if (!(json instanceof JsonArray array)) {
            return wrong(path, "problem.field.list");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Object item = any(array.get(i), of, path + "[" + i + "]");
            if (item == null && errors.isEmpty()) {
                wrong(path + "[" + i + "]", "problem.field.required");
            }
            items.add(item);
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private Object simple(JsonValue json, Class<?> type, String path) {
        if (type == boolean.class || type == Boolean.class) {
            return truth(json, path);
        }
        if (type == String.class) {
            return json instanceof JsonString text ? text.getString() : wrong(path, "problem.field.text");
        }
        if (type.isEnum()) {
            return choice(json, type, path);
        }
        if (type == Instant.class || type == LocalDate.class || type == LocalTime.class) {
            return time(json, type, path);
        }
        return number(json, type, path);
    }

    private Object truth(JsonValue json, String path) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> wrong(path, "problem.field.boolean");
        };
    }

    private Object choice(JsonValue json, Class<?> type, String path) {
        return Optional.of(json)
                .filter(JsonString.class::isInstance)
                .flatMap(text -> EnumNames.parse(type, ((JsonString) text).getString()))
                .orElseGet(() -> wrong(path, "problem.field.choice", String.join(", ", EnumNames.all(type))));
    }

    private Object time(JsonValue json, Class<?> type, String path) {
        String key = type == Instant.class
                ? "problem.field.time"
                : type == LocalDate.class ? "problem.field.date" : "problem.field.hour";
        if (!(json instanceof JsonString text)) {
            return wrong(path, key);
        }
        try {
            if (type == Instant.class) {
                return Times.parse(text.getString());
            }
            return type == LocalDate.class ? LocalDate.parse(text.getString()) : LocalTime.parse(text.getString());
        } catch (DateTimeException e) {
            return wrong(path, key);
        }
    }

    private Object number(JsonValue json, Class<?> type, String path) {
        if (!(json instanceof JsonNumber number)) {
            return wrong(path, "problem.field.number");
        }
        try {
            return exact(number.bigDecimalValue(), type);
        } catch (ArithmeticException e) {
            return wrong(path, "problem.field.whole");
        }
    }

    // No huge exponent is spelled out: 1e999999999 would fill the memory.
    private static Object exact(BigDecimal number, Class<?> type) {
        if (Math.abs((long) number.scale()) > 100) {
            throw new ArithmeticException("A number out of range");
        }
        if (type == BigDecimal.class) {
            return number;
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        if (type == int.class || type == Integer.class) {
            return number.intValueExact();
        }
        if (type == long.class || type == Long.class) {
            return number.longValueExact();
        }
        return optional(number, type);
    }

    private static Object optional(BigDecimal number, Class<?> type) {
        if (type == OptionalLong.class) {
            return OptionalLong.of(number.longValueExact());
        }
        if (type == OptionalInt.class) {
            return OptionalInt.of(number.intValueExact());
        }
        throw new IllegalStateException("JSON is not read into " + type);
    }

    private Object wrong(String field, String key, Object... arguments) {
        errors.add(FieldError.of(field, key, arguments));
        return null;
    }
}
