package cn.zhian.platform.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Enum values as the API writes them: {@code SEMI_OPEN} is {@code semi-open}. */
public final class EnumNames {
    private EnumNames() {}

    /** In the API's form. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a name; empty if there is none. */
    public static Optional<Object> parse(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of((Enum<?>) value).equals(name))
                .map(Object.class::cast)
                .findFirst();
    }

    /** All names of a type. */
    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> of((Enum<?>) value))
                .toList();
    }
}
