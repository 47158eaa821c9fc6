package cn.zhian.platform.rest;

import cn.zhian.platform.Invalid;
import java.io.IOException;
import java.io.InputStream;
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

    /**
     * The bytes of a body that is no JSON.
     *
     * @param limit most bytes
     * @throws cn.zhian.platform.TooLarge if it has more
     */
    public static byte[] bytes(InputStream body, int limit) throws IOException {
        return LimitedInput.all(body, limit);
    }

    /** A query parameter that may be left out. */
    public static OptionalLong number(Long parameter) {
        return parameter == null ? OptionalLong.empty() : OptionalLong.of(parameter);
    }
}
