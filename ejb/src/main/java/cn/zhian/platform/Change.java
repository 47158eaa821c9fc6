package cn.zhian.platform;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a PATCH says about one field: nothing, a new value, or that it is to be empty.
 *
 * @param present whether the request names the field
 * @param value empty: not named, or to be emptied
 */
public record Change<T>(boolean present, Optional<T> value) {
    /** The field stays as it is. */
    public static <T> Change<T> none() {
        return new Change<>(false, Optional.empty());
    }

    /** The field gets a value, or becomes empty. */
    public static <T> Change<T> to(Optional<T> value) {
        return new Change<>(true, value);
    }

    /** The field gets a value. */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, Optional.of(value));
    }

    /** The value after the change of a field that may be empty. */
    public Optional<T> over(Optional<T> current) {
        return present ? value : current;
    }

    /** The value after the change of a field that can't be empty; emptying it leaves {@code ifEmptied}. */
    public T over(T current, T ifEmptied) {
        return present ? value.orElse(ifEmptied) : current;
    }

    /** Names of the fields that a record of changes names; for the audit log. */
    public static String names(Record changes) {
        return Arrays.stream(changes.getClass().getRecordComponents())
                .filter(component -> read(component, changes) instanceof Change<?> change && change.present())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Object read(RecordComponent component, Record changes) {
        try {
            return component.getAccessor().invoke(changes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can't be read", e);
        }
    }
}
