package cn.zhian.exchange.delivery.entity;

import java.util.Optional;

/**
 * Why something did not get to another platform; safe to be shown to an administrator: no personal data, no secrets.
 *
 * @param word what went wrong
 * @param about what it is about: a status, a host, an item, or the other platform's own words; may be empty; at most 400
 *     characters are kept
 */
public record Cause(CauseWord word, String about) {
    private static final int LONGEST = 400;

    /** Cut to what is kept. */
    public Cause {
        String whole = about == null ? "" : about.strip();
        about = whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
    }

    /** Of a word that says it all. */
    public static Cause of(CauseWord word) {
        return new Cause(word, "");
    }

    /** As it was kept; empty where nothing was, or where a later version of the product did it. */
    public static Optional<Cause> kept(String word, String about) {
        for (CauseWord one : CauseWord.values()) {
            if (one.name().equals(word)) {
                return Optional.of(new Cause(one, about));
            }
        }
        return Optional.empty();
    }

    /** In one text, to be kept where there is a single column: the word, and behind a blank what it is about. */
    public String line() {
        return (word.name() + ' ' + about).strip();
    }

    /** Reads such a text; empty if it is none. */
    public static Optional<Cause> ofLine(String line) {
        String[] parts = line.split(" ", 2);
        return kept(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** In English, for logs and for callers who have no language. */
    public String text() {
        return about.isEmpty() ? word.words() : word.words() + ": " + about;
    }
}
