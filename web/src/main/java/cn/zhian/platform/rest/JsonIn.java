package cn.zhian.platform.rest;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.Problem;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads records; always as UTF-8 (RFC 8259, 8.1). */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonIn implements MessageBodyReader<Record> {
    /** Largest JSON body, bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final JsonReaderFactory READERS =
            // Of a name that is there twice nobody knows which value was meant.
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JsonReading.record(parse(body), type);
    }

    /** The object of a body. */
    static JsonObject parse(InputStream body) throws IOException {
        Reader text = new InputStreamReader(
                new LimitedInput(body, LARGEST),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (JsonReader reader = READERS.createReader(text)) {
            JsonStructure json = reader.read();
            if (json instanceof JsonObject object) {
                return object;
            }
            throw new Invalid("body", "problem.field.object");
        } catch (JsonParsingException e) {
            throw new Invalid(
                    "body",
                    "problem.json",
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw LimitedInput.limitIn(e).orElseGet(() -> new Invalid("body", "problem.json.text"));
        } catch (RuntimeException e) {
            throw e instanceof Problem problem ? problem : tooDeep(e);
        }
    }

    // The parser has no type of its own for what is nested too deeply.
    private static RuntimeException tooDeep(RuntimeException failure) {
        return failure.getClass() == RuntimeException.class ? new Invalid("body", "problem.json.text") : failure;
    }
}
