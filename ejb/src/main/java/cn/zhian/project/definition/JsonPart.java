package cn.zhian.project.definition;

import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
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
public final class JsonPart {
    private static final int LONGEST_TEXT = 500;

    private final String path;
    private final JsonValue value;
    private final Checks checks;

    /** Longest document, characters. */
    public static final int LONGEST = 1_000_000;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    private JsonPart(String path, JsonValue value, Checks checks) {
        this.path = path;
        this.value = value;
        this.checks = checks;
    }

    /**
     * The whole of a document.
     *
     * @param checks takes what is wrong with it
     * @throws Invalid if it is no JSON object
     */
    public static JsonPart whole(String document, Checks checks) {
        if (document.length() > LONGEST) {
            throw new Invalid("document", "problem.text.long", LONGEST);
        }
        try (JsonReader reader = READERS.createReader(new StringReader(document))) {
            return new JsonPart("", reader.readObject(), checks);
        } catch (RuntimeException e) { // the parser tells too deep nesting by a bare RuntimeException
            throw new Invalid("document", "problem.definition.json", e.getMessage());
        }
    }

    /** A member of an object; not present if there is none. */
    public JsonPart get(String name) {
        JsonValue found = value instanceof JsonObject object ? object.get(name) : null;
        return new JsonPart(path.isEmpty() ? name : path + '.' + name, found, checks);
    }

    /** Whether there is a value. */
    public boolean present() {
        return value != null && value != JsonValue.NULL;
    }

    /** The elements of a list; none if it is missing. */
    public List<JsonPart> elements() {
        if (value instanceof JsonArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(index -> new JsonPart(path + '[' + index + ']', array.get(index), checks))
                    .toList();
        }
        wrongIfPresent("problem.definition.list");
        return List.of();
    }

    /** The members of an object; none if it is missing. */
    public Map<String, JsonPart> members() {
        Map<String, JsonPart> members = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.keySet().forEach(name -> members.put(name, get(name)));
        } else {
            wrongIfPresent("problem.definition.object");
        }
        return members;
    }

    /** A text that must be there, 1 to 500 characters. */
    public String text() {
        if (!present()) {
            wrong("problem.field.required");
            return "";
        }
        return optionalText().orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText() {
        if (value instanceof JsonString string) {
            checks.text(path, string.getString(), LONGEST_TEXT);
            return Optional.of(string.getString());
        }
        wrongIfPresent("problem.definition.text");
        return Optional.empty();
    }

    /** True or false; false if it is missing. */
    public boolean flag() {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongIfPresent("problem.definition.flag");
        }
        return value == JsonValue.TRUE;
    }

    /** One of a set of words, in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type) {
        Optional<String> text = optionalText();
        Optional<E> word = text.flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(name))
                .findFirst());
        if (text.isPresent() && word.isEmpty()) {
            wrong("problem.definition.word", text.get());
        }
        return word;
    }

    /** A list of such words. */
    public <E extends Enum<E>> Set<E> words(Class<E> type) {
        Set<E> words = new LinkedHashSet<>();
        elements().forEach(element -> element.word(type).ifPresent(words::add));
        return words;
    }

    /** Notes an error here. */
    public void wrong(String key, Object... arguments) {
        checks.error(path, key, arguments);
    }

    /** A number from 1 to {@code most} that may be missing. */
    public Optional<Integer> number(int most) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            long read = number.bigIntegerValue().bitLength() < Long.SIZE ? number.longValue() : Long.MAX_VALUE;
            checks.that(read >= 1 && read <= most, path, "problem.range", 1, most);
            return Optional.of((int) Math.max(1, Math.min(read, most)));
        }
        wrongIfPresent("problem.definition.number");
        return Optional.empty();
    }

    /** An id: 1 to 60 small letters, digits and hyphens. */
    public String id() {
        String id = text();
        if (!id.isEmpty() && !id.matches(ID)) {
            wrong("problem.definition.id", id);
        }
        return id;
    }

    /** A name in both languages. */
    public Label label() {
        return new Label(get("zh").text(), get("en").text());
    }

    /** The elements of a list that must have some. */
    public List<JsonPart> filled() {
        List<JsonPart> elements = elements();
        if (elements.isEmpty()) {
            wrong("problem.definition.empty");
        }
        return elements;
    }

    /** Notes ids that occur more than once. */
    public void unique(List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !id.isEmpty() && !seen.add(id)).forEach(id -> wrong("problem.definition.twice", id));
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void wrongIfPresent(String key) {
        if (present()) {
            wrong(key);
        }
    }
}
