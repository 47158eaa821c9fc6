package cn.zhian.exchange.feed.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an answer is understood. A status of HTTP alone never counts as success.
 *
 * @param xml whether it is XML; else JSON
 * @param statuses of HTTP with which the body is looked at
 * @param whole what says how the request fared; the first rule whose place is there decides
 * @param records what says how each record fared; empty: as the request
 */
public record AnswerPlan(boolean xml, Set<Integer> statuses, List<Rule> whole, Optional<Records> records) {
    /** Copies. */
    public AnswerPlan {
        statuses = Set.copyOf(statuses);
        whole = List.copyOf(whole);
    }

    /** What an answer may mean. */
    public enum Meaning {
        /** Taken. */
        SUCCESS,
        /** There already. */
        DUPLICATE,
        /** Not now. */
        LATER,
        /** Never, as it is. */
        REJECTED,
        /** Nothing will be taken before somebody does something. */
        BLOCKED
    }

    /**
     * What a value means.
     *
     * @param at place of the value
     * @param values meanings by value
     * @param otherwise meaning of all other values; empty: they are not understood
     * @param reason place of the reason
     */
    public record Rule(String at, Map<String, Meaning> values, Optional<Meaning> otherwise, Optional<String> reason) {
        /** Copies the values. */
        public Rule {
            values = Map.copyOf(values);
        }

        /** What a value means; empty if it is not understood. */
        public Optional<Meaning> of(String value) {
            return Optional.ofNullable(values.get(value)).or(() -> otherwise);
        }
    }

    /**
     * Answers by record.
     *
     * @param each place of the entries
     * @param key place, within an entry, of what names the record
     * @param match whether that is its serial or its identifier
     * @param rules within an entry
     */
    public record Records(String each, String key, Part match, List<Rule> rules) {
        /** Copies the rules. */
        public Records {
            rules = List.copyOf(rules);
        }
    }
}
