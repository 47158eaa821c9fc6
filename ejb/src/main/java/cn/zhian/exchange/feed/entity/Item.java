package cn.zhian.exchange.feed.entity;

import java.util.List;
import java.util.Optional;

/**
 * One line of a mapping.
 *
 * @param to place in the template, an XPath or a JSON pointer; of a header its name
 * @param name by which it is called when it can't be mapped
 * @param source of the value
 * @param form how the value is written
 * @param each lines of each entry of a list; empty where it is no list
 */
public record Item(String to, String name, Source source, ValueForm form, List<Item> each) {
    /** Copies the lines. */
    public Item {
        each = List.copyOf(each);
    }

    /** Whether it repeats what is at its place for each entry of a list. */
    public boolean list() {
        return !each.isEmpty();
    }

    /**
     * How a value is written.
     *
     * @param required whether a record without it can't be mapped
     * @param keep whether its place stays, empty, where there is no value; else the place is taken out
     * @param codes table of codes by its name
     * @param otherwise code for what is not in the table
     * @param time pattern for a moment, in Asia/Shanghai
     * @param day pattern for a day
     * @param longest characters (Unicode code points)
     * @param as how it stands in JSON
     */
    public record ValueForm(
            boolean required,
            boolean keep,
            Optional<CodeTable> codes,
            Optional<String> otherwise,
            Optional<String> time,
            Optional<String> day,
            Optional<Integer> longest,
            JsonType as) {
        /** As it comes. */
        public static final ValueForm PLAIN = new ValueForm(
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JsonType.TEXT);
    }

    /** How a value stands in JSON. */
    public enum JsonType {
        /** In quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** true or false. */
        BOOLEAN
    }
}
