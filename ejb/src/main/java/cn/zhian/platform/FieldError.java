package cn.zhian.platform;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field its name as in the API, for example {@code documentNumber}
 * @param key message key that says what is expected, with an example
 * @param arguments for the message
 */
public record FieldError(String field, String key, List<String> arguments) {
    /** Convenience. */
    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(
                field, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
