package cn.zhian.exchange.tier.control;

import jakarta.json.spi.JsonProvider;

/** The maker of JSON parts. Looked up once: {@code Json} looks it up for every single part, which takes longer than all else. */
final class JsonParts {
    static final JsonProvider MAKER = JsonProvider.provider();

    private JsonParts() {}
}
