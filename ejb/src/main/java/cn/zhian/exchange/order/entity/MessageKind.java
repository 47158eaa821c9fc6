package cn.zhian.exchange.order.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a platform above tells of an order. */
public enum MessageKind {
    /** A new order. */
    ISSUE(true),
    /** A newer edition. */
    AMEND(true),
    /** It is taken back. */
    WITHDRAW(false),
    /** The result was not enough. */
    RETURN(false),
    /** It is done. */
    CLOSE(false);

    private final boolean withContent;

    MessageKind(boolean withContent) {
        this.withContent = withContent;
    }

    /** Whether it brings the order itself. */
    public boolean withContent() {
        return withContent;
    }

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<MessageKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
