package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.record.OutRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes what a platform says fit to be shown and kept: platforms like to quote what they complain about. Whatever stands in
 * the records that were sent is taken out of it, and whatever has many digits.
 */
final class Reasons {
    private static final int LONGEST = 200;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,}[0-9Xx]*");
    private static final String HIDDEN = "***";

    private final List<String> values = new ArrayList<>();

    /** For an answer to these records. */
    Reasons(List<OutRecord> records) {
        records.forEach(record -> collect(record.body()));
        values.sort(Comparator.comparingInt(String::length).reversed());
    }

    private void collect(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.values().forEach(this::collect);
        } else if (value instanceof JsonArray array) {
            array.forEach(this::collect);
        } else if (value instanceof JsonString text && text.getString().strip().length() > 1) {
            values.add(text.getString().strip());
        }
    }

    /** What may be shown of a text. */
    String of(String said) {
        String text = said.length() > 4 * LONGEST ? said.substring(0, 4 * LONGEST) : said;
        for (String value : values) {
            text = text.replace(value, HIDDEN);
        }
        String shown = DIGITS.matcher(text)
                .replaceAll(HIDDEN)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")
                .strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
    }
}
