package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.platform.Invalid;

/** What people say with what they do. */
final class OrderWords {
    private OrderWords() {}

    /** @throws Invalid if nothing is said, or too much */
    static String needed(String field, String said) {
        String words = optional(field, said);
        if (words.isEmpty()) {
            throw new Invalid(field, "problem.field.required");
        }
        return words;
    }

    /** @throws Invalid if too much is said, or control characters */
    static String optional(String field, String said) {
        String words = said == null ? "" : said.strip();
        if (words.codePointCount(0, words.length()) > OrderLimits.WORDS) {
            throw new Invalid(field, "problem.text.long", OrderLimits.WORDS);
        }
        if (words.codePoints().anyMatch(OrderWords::harmful)) {
            throw new Invalid(field, "problem.text.control");
        }
        return words;
    }

    /** As much of a text as may be said. */
    static String cut(String words) {
        return words.codePointCount(0, words.length()) <= OrderLimits.WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, OrderLimits.WORDS));
    }

    private static boolean harmful(int point) {
        boolean line = point == '\n' || point == '\r' || point == '\t';
        return Character.isISOControl(point) && !line || Character.getType(point) == Character.SURROGATE;
    }
}
