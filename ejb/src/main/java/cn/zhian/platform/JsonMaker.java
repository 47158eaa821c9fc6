package cn.zhian.platform;

import jakarta.json.spi.JsonProvider;

/** The one maker of JSON values where there are many of them: {@code Json} looks its provider up for each. */
public final class JsonMaker {
    /** Safe for threads. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonMaker() {}
}
