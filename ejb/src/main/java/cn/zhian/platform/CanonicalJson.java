package cn.zhian.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): members by name, no blanks, only needed escapes, so
 * that equal content has equal bytes and one hash. Numbers are whole; whoever has others writes them as text.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** A value as text. @throws IllegalArgumentException if a number is not whole */
    public static String of(JsonValue value) {
        StringBuilder out = new StringBuilder();
        add(out, value);
        return out.toString();
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

    private static void add(StringBuilder out, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> object(out, value.asJsonObject());
            case ARRAY -> array(out, value.asJsonArray());
            case STRING -> text(out, ((JsonString) value).getString());
            case NUMBER -> out.append(number((JsonNumber) value));
            case TRUE -> out.append("true");
            case FALSE -> out.append("false");
            case NULL -> out.append("null");
        }
    }

    private static void object(StringBuilder out, JsonObject object) {
        String[] names = object.keySet().toArray(String[]::new);
        Arrays.sort(names);
        char before = '{';
        for (String name : names) {
            text(out.append(before), name);
            add(out.append(':'), object.get(name));
            before = ',';
        }
        out.append(names.length == 0 ? "{}" : "}");
    }

    private static void array(StringBuilder out, JsonArray array) {
        out.append('[');
        for (int place = 0; place < array.size(); place++) {
            add(place == 0 ? out : out.append(','), array.get(place));
        }
        out.append(']');
    }

    private static String number(JsonNumber number) {
        if (number.numberValue() instanceof Long plain) {
            return plain.toString();
        }
        if (!number.isIntegral()) {
            throw new IllegalArgumentException("Not a whole number: " + number);
        }
        return number.bigIntegerValue().toString();
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int place = 0; place < text.length(); place++) {
            char unit = text.charAt(place);
            if (unit >= ' ' && unit != '"' && unit != '\\') {
                out.append(unit);
            } else {
                out.append(escaped(unit));
            }
        }
        out.append('"');
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
            default -> "\\u%04x".formatted((int) unit);
        };
    }
}
