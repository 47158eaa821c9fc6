package cn.zhian.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): members by name, no blanks, only needed escapes, so
 * that equal content has equal bytes and one hash. Numbers are whole; whoever has others writes them as text.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** A value as text. @throws IllegalArgumentException if a number is not whole */
    public static String of(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> text(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
        };
    }

    /** SHA-256 of a text in UTF-8, 64 hex digits. */
    public static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String object(JsonObject object) {
        return object.keySet().stream()
                .sorted()
                .map(name -> text(name) + ':' + of(object.get(name)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(JsonArray array) {
        return array.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(JsonNumber number) {
        if (!number.isIntegral()) {
            throw new IllegalArgumentException("Not a whole number: " + number);
        }
        return number.bigIntegerValue().toString();
    }

    private static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> out.append(escaped((char) unit)));
        return out.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
        };
    }
}
