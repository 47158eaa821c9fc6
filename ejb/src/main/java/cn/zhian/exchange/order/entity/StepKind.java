package cn.zhian.exchange.order.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a platform below tells of an order. */
public enum StepKind {
    READ,
    ASSIGNED,
    RESULT,
    /** It was late, and was taken to all who may handle it. */
    ESCALATED,
    /** What is watched for passed. */
    HIT;

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<StepKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
