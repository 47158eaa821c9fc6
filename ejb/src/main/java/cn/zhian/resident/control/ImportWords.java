package cn.zhian.resident.control;

import cn.zhian.platform.excel.Words;
import cn.zhian.resident.boundary.ImportColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Understands titles and words of an import file in every language that there are texts in. */
public final class ImportWords {
    private final List<Words> languages;
    private final Map<String, ImportColumn> titles;
    private final Map<Class<?>, Map<String, Enum<?>>> values = new HashMap<>();

    /** @param languages texts, the caller's first */
    public ImportWords(List<Words> languages) {
        this.languages = List.copyOf(languages);
        titles = new HashMap<>();
        for (ImportColumn column : ImportColumn.values()) {
            languages.forEach(words -> titles.put(normal(words.of(column)), column));
        }
    }

    private static String normal(String word) {
        return word.replaceAll("[\\s*＊]+", "").toUpperCase(Locale.ROOT);
    }

    /** The column of a title; empty if it is none of ours. */
    public Optional<ImportColumn> column(String title) {
        return Optional.ofNullable(titles.get(normal(title)));
    }

    /** The value of a word, also of its name in the API; empty if there is none. */
    public <E extends Enum<E>> Optional<E> value(Class<E> type, String word) {
        Enum<?> found = values.computeIfAbsent(type, key -> words(type)).get(normal(word));
        return Optional.ofNullable(found).map(type::cast);
    }

    private <E extends Enum<E>> Map<String, Enum<?>> words(Class<E> type) {
        Map<String, Enum<?>> words = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name(), constant);
            words.put(constant.name().replace('_', '-'), constant);
            languages.forEach(language -> words.put(normal(language.of(constant)), constant));
        }
        return words;
    }

    /** The words to choose from, in the caller's language. */
    public <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(languages.get(0)::of).toList();
    }

    /** A column's title in the caller's language. */
    public String title(ImportColumn column) {
        return languages.get(0).of(column);
    }

    /** A text in the caller's language. */
    public String text(String key) {
        return languages.get(0).of(key);
    }
}
