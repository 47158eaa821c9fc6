package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.CodeTable;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.excel.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Understands titles, codes and words of a device sheet in every language that there are texts in. */
public final class DeviceSheetWords {
    private final Words own;
    private final Map<String, DeviceField> titles = new HashMap<>();
    private final Map<DeviceField, Map<String, String>> values = new EnumMap<>(DeviceField.class);

    /** @param languages texts, the caller's first */
    public DeviceSheetWords(List<Words> languages) {
        own = languages.get(0);
        for (DeviceField field : DeviceField.values()) {
            languages.forEach(words -> titles.put(normal(words.of(field)), field));
            values.put(field, new HashMap<>());
        }
        languages.forEach(this::learn);
    }

    private void learn(Words words) {
        for (DeviceField field : DeviceField.values()) {
            field.table()
                    .ifPresent(table -> table.codes().forEach(code -> {
                        learn(field, String.valueOf(code), String.valueOf(code));
                        learn(field, words.of(table.key(code)), String.valueOf(code));
                        learn(field, choice(table, code, words), String.valueOf(code));
                    }));
        }
        learn(DeviceField.KIND, DeviceKind.values(), words);
        learn(DeviceField.PLACE, PlaceKind.values(), words);
    }

    private void learn(DeviceField field, Enum<?>[] constants, Words words) {
        for (Enum<?> constant : constants) {
            learn(field, constant.name(), constant.name());
            learn(field, constant.name().replace('_', '-'), constant.name());
            learn(field, words.of(constant), constant.name());
        }
    }

    private void learn(DeviceField field, String word, String value) {
        values.get(field).put(normal(word), value);
    }

    private static String normal(String word) {
        return word.replaceAll("[\\s*＊]+", "").toUpperCase(Locale.ROOT);
    }

    /** The field of a title; empty if it is none of ours. */
    public Optional<DeviceField> field(String title) {
        return Optional.ofNullable(titles.get(normal(title)));
    }

    /** A cell's text as the rules know it: for a word, or a code and its word, the code; what is unknown stays. */
    public String value(DeviceField field, String text) {
        return values.get(field).getOrDefault(normal(text), text);
    }

    /** What there is to choose from in a column, in the caller's language; empty for a free one. */
    public List<String> choices(DeviceField field) {
        return switch (field) {
            case KIND -> Arrays.stream(DeviceKind.values()).map(own::of).toList();
            case PLACE -> Arrays.stream(PlaceKind.values()).map(own::of).toList();
            default ->
                field.table()
                        .map(table -> table.codes().stream()
                                .map(code -> choice(table, code, own))
                                .toList())
                        .orElse(List.of());
        };
    }

    private static String choice(CodeTable table, int code, Words words) {
        return code + " " + words.of(table.key(code));
    }

    /** A column's title in the caller's language. */
    public String title(DeviceField field) {
        return own.of(field);
    }

    /** A text in the caller's language. */
    public String text(String key) {
        return own.of(key);
    }
}
