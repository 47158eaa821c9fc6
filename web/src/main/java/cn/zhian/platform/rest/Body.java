package cn.zhian.platform.rest;

import cn.zhian.platform.Invalid;
import java.util.OptionalLong;

/** Small checks that every resource needs. */
public final class Body {
    private Body() {}

    /**
     * The body of a request that must have one.
     *
     * @throws Invalid if it is empty
     */
    public static <T> T of(T body) {
        if (body == null) {
            throw new Invalid("body", "problem.field.required");
        }
        return body;
    }

    /** A query parameter that may be left out. */
    public static OptionalLong number(Long parameter) {
        return parameter == null ? OptionalLong.empty() : OptionalLong.of(parameter);
    }
}
