package cn.zhian.project.rule.control;

import cn.zhian.platform.Checks;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A place in a document that somebody wrote: reads what it should hold, and notes by path what is wrong with it, so that
 * all errors are told at once.
 */
final class JsonPart {
    private static final int LONGEST_TEXT = 500;

    private final String path;
    private final JsonValue value;
    private final Checks checks;

    JsonPart(String path, JsonValue value, Checks checks) {
        this.path = path;
        this.value = value;
        this.checks = checks;
    }

    String path() {
        return path;
    }

    JsonPart get(String name) {
        JsonValue found = value instanceof JsonObject object ? object.get(name) : null;
        return new JsonPart(path.isEmpty() ? name : path + '.' + name, found, checks);
    }

    boolean present() {
        return value != null && value != JsonValue.NULL;
    }

    List<JsonPart> elements() {
        if (value instanceof JsonArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(index -> new JsonPart(path + '[' + index + ']', array.get(index), checks))
                    .toList();
        }
        wrongIfPresent("problem.rule-set.list");
        return List.of();
    }

    Map<String, JsonPart> members() {
        Map<String, JsonPart> members = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.keySet().forEach(name -> members.put(name, get(name)));
        } else {
            wrongIfPresent("problem.rule-set.object");
        }
        return members;
    }

    String text() {
        if (!present()) {
            wrong("problem.field.required");
            return "";
        }
        return optionalText().orElse("");
    }

    Optional<String> optionalText() {
        if (value instanceof JsonString string) {
            checks.text(path, string.getString(), LONGEST_TEXT);
            return Optional.of(string.getString());
        }
        wrongIfPresent("problem.rule-set.text");
        return Optional.empty();
    }

    boolean flag() {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongIfPresent("problem.rule-set.flag");
        }
        return value == JsonValue.TRUE;
    }

    <E extends Enum<E>> Optional<E> word(Class<E> type) {
        Optional<String> text = optionalText();
        Optional<E> word = text.flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(name))
                .findFirst());
        if (text.isPresent() && word.isEmpty()) {
            wrong("problem.rule-set.word", text.get());
        }
        return word;
    }

    <E extends Enum<E>> Set<E> words(Class<E> type) {
        Set<E> words = new LinkedHashSet<>();
        elements().forEach(element -> element.word(type).ifPresent(words::add));
        return words;
    }

    void wrong(String key, Object... arguments) {
        checks.error(path, key, arguments);
    }

    static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void wrongIfPresent(String key) {
        if (present()) {
            wrong(key);
        }
    }
}
