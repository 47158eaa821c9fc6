package cn.zhian.api;

import cn.zhian.harness.Zhian;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API that an instance publishes. */
final class OpenApi {
    private static final Set<String> HTTP = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final String PREFIX = "/api/v1";
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonObject document;

    private OpenApi(JsonObject document) {
        this.document = document;
    }

    static OpenApi of(Zhian zhian) {
        try (var in =
                URI.create(zhian.address() + "/openapi?format=JSON").toURL().openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new OpenApi(JsonParser.parseString(text).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code GET /houses/{id}}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        JsonObject paths = document.getAsJsonObject("paths");
        for (String path : paths.keySet()) {
            paths.getAsJsonObject(path).keySet().stream()
                    .filter(HTTP::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.replace(PREFIX, ""))
                    .forEach(operations::add);
        }
        return operations;
    }

    /** One operation, by the name that {@link #operations} gives it. */
    JsonObject operation(String operation) {
        String[] parts = operation.split(" ");
        return document.getAsJsonObject("paths")
                .getAsJsonObject(PREFIX + parts[1])
                .getAsJsonObject(parts[0].toLowerCase(Locale.ROOT));
    }

    /** What an operation takes as JSON. */
    JsonObject taken(String operation) {
        return json(operation(operation).getAsJsonObject("requestBody"));
    }

    /** What it answers as JSON with a status. */
    JsonObject answered(String operation, String status) {
        return json(operation(operation).getAsJsonObject("responses").getAsJsonObject(status));
    }

    private JsonObject json(JsonObject body) {
        JsonObject content = body.getAsJsonObject("content");
        JsonObject media = content.getAsJsonObject(content.keySet().iterator().next());
        return resolved(media.getAsJsonObject("schema"));
    }

    /** What a reference refers to, also one that may be null; anything else as it is. */
    JsonObject resolved(JsonObject schema) {
        if (schema.has("allOf")) {
            return resolved(schema.getAsJsonArray("allOf").get(0).getAsJsonObject());
        }
        return schema.has("$ref")
                ? document.getAsJsonObject("components")
                        .getAsJsonObject("schemas")
                        .getAsJsonObject(schema.get("$ref").getAsString().substring(SCHEMAS.length()))
                : schema;
    }
}
