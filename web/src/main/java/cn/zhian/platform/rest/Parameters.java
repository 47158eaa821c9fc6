package cn.zhian.platform.rest;

import cn.zhian.platform.Invalid;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads query and path parameters: numbers, times with offset, dates, enums. A wrong query parameter is {@code invalid}
 * with its name, a wrong path parameter not found.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return reading(type)
                .<ParamConverter<T>>map(read -> new Reader<>(read, annotations))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Reading<T>> reading(Class<T> type) {
        if (type.isEnum()) {
            String names = String.join(", ", EnumNames.all(type));
            return Optional.of(new Reading<>(
                    text -> (T) EnumNames.parse(type, text).orElseThrow(IllegalArgumentException::new),
                    "problem.field.choice",
                    names));
        }
        return simple(type).map(reading -> (Reading<T>) reading);
    }

    private static Optional<Reading<?>> simple(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Optional.of(new Reading<>(Long::valueOf, "problem.field.number", ""));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(new Reading<>(Integer::valueOf, "problem.field.number", ""));
        }
        if (type == Instant.class) {
            return Optional.of(new Reading<>(Parameters::time, "problem.field.time", ""));
        }
        return type == LocalDate.class
                ? Optional.of(new Reading<>(LocalDate::parse, "problem.field.date", ""))
                : Optional.empty();
    }

    // A plus sign in a query means a space unless it is escaped; people forget it.
    private static Instant time(String text) {
        return Times.parse(text.replace(' ', '+'));
    }

    private record Reading<T>(Function<String, T> read, String key, String argument) {}

    private record Reader<T>(Reading<T> reading, Annotation[] annotations) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return reading.read().apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refused();
            }
        }

        private WebApplicationException refused() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam) {
                    return new NotFoundException();
                }
                if (annotation instanceof QueryParam query) {
                    return new BadRequestException(new Invalid(query.value(), reading.key(), reading.argument()));
                }
            }
            return new BadRequestException(new Invalid("parameter", reading.key(), reading.argument()));
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? EnumNames.of(constant) : String.valueOf(value);
        }
    }
}
