package cn.zhian.platform.rest;

import cn.zhian.platform.Change;
import cn.zhian.platform.Invalid;
import java.util.Optional;

/** Turns the fields of a PATCH into changes, for commands whose present values the client may not see. */
public final class Changes {
    private Changes() {}

    /**
     * What the body says about a field.
     *
     * @param value as read; empty if the body names none or null
     */
    public static <T> Change<T> of(Patch patch, String field, Optional<T> value) {
        return patch.has(field) ? Change.to(value) : Change.none();
    }

    /**
     * The new value of a field that can't be emptied; empty if the body does not name it.
     *
     * @throws Invalid if the body names it with null
     */
    public static <T> Optional<T> given(Patch patch, String field, T value) {
        return patch.has(field) ? Optional.of(required(field, value)) : Optional.empty();
    }

    /** @throws Invalid if a needed field is missing */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new Invalid(field, "problem.field.required");
        }
        return value;
    }
}
