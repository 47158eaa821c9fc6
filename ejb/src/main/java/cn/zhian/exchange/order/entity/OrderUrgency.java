package cn.zhian.exchange.order.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgent an order is (平急、加急、特急). */
public enum OrderUrgency {
    NORMAL,
    URGENT,
    IMMEDIATE;

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<OrderUrgency> of(String word) {
        return Stream.of(values())
                .filter(urgency -> urgency.word().equals(word))
                .findFirst();
    }
}
