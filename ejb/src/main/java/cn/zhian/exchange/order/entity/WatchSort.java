package cn.zhian.exchange.order.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what somebody or something is watched for. */
public enum WatchSort {
    /** Number of a person's document. */
    DOCUMENT,
    /** A person's full name; hits are as doubtful as names are. */
    NAME,
    /** Number of a card. */
    CARD,
    /** A plate; kept, but nothing tells plates yet. */
    PLATE;

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<WatchSort> of(String word) {
        return Stream.of(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
