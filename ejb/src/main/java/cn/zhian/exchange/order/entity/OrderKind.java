package cn.zhian.exchange.order.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an order asks for (EX-3). */
public enum OrderKind {
    /** To watch for persons, cards or plates (布控) and tell each hit. */
    WATCH,
    /** To take note, and act where it says so (通知). */
    NOTICE,
    /** To answer what is asked (查询). */
    QUERY,
    /** To look at something and put it right (检查、整改). */
    INSPECTION;

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<OrderKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
