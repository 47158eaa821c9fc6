package cn.zhian.exchange.order.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON texts as a whole. */
final class WireJson {
    // Json looks its provider up for every builder, which takes longer than building.
    private static final JsonProvider MAKER = JsonProvider.provider();
    private static final JsonReaderFactory READERS =
            // Of a name that is there twice nobody knows which value was meant.
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private WireJson() {}

    static JsonObjectBuilder object() {
        return MAKER.createObjectBuilder();
    }

    static JsonArrayBuilder array() {
        return MAKER.createArrayBuilder();
    }

    static JsonString text(String text) {
        return MAKER.createValue(text);
    }

    static byte[] bytes(JsonValue json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a text, whatever it is. */
    static JsonValue read(byte[] bytes) throws Unreadable {
        try (JsonReader reader = READERS.createReader(new StringReader(utf8(bytes)))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException e) {
            throw new Unreadable("json");
        } catch (RuntimeException e) {
            // The parser has no type of its own for what is nested too deeply or has too long a number.
            throw new Unreadable("json");
        }
    }

    private static String utf8(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("utf-8");
        }
    }
}
