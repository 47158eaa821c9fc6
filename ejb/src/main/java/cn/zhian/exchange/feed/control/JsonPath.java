package cn.zhian.exchange.feed.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901). */
final class JsonPath {
    private static final int LONGEST_INDEX = 6;

    private JsonPath() {}

    /** The names of a pointer. @throws IllegalArgumentException if it is none */
    static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (!pointer.startsWith("/") || pointer.matches(".*~([^01].*)?")) {
            throw new IllegalArgumentException("\"" + pointer + "\" is no JSON pointer");
        }
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** What is at a pointer. */
    static Optional<JsonValue> find(JsonValue root, String pointer) {
        JsonValue place = root;
        for (String step : steps(pointer)) {
            if (place instanceof JsonObject object && object.containsKey(step)) {
                place = object.get(step);
            } else if (place instanceof JsonArray array && index(step) < array.size()) {
                place = array.get(index(step));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static int index(String step) {
        return step.length() <= LONGEST_INDEX && step.matches("0|[1-9][0-9]*")
                ? Integer.parseInt(step)
                : Integer.MAX_VALUE;
    }
}
