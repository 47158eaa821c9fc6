package cn.zhian.platform.rest;

import cn.zhian.platform.Invalid;
import jakarta.json.Json;
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

/** Reads records and patches; always as UTF-8 (RFC 8259, 8.1). */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonIn implements MessageBodyReader<Object> {
    /** Largest JSON body, bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == Patch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonObject json = parse(new LimitedInput(body, LARGEST));
        return type == (Class<?>) Patch.class ? new Patch(json) : JsonReading.record(json, type);
    }

    private static JsonObject parse(InputStream body) throws IOException {
        Reader text = new InputStreamReader(
                body,
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
        }
    }
}
