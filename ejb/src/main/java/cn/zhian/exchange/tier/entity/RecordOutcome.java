package cn.zhian.exchange.tier.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a record at the receiver. */
public enum RecordOutcome {
    /** Stored. */
    ACCEPTED,
    /** This version, or a newer one, was there already. */
    DUPLICATE,
    /** Not stored, for a reason that sending it again does not remove. */
    REJECTED;

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<RecordOutcome> of(String word) {
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
