package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * An issued order in a list.
 *
 * @param number empty of a draft
 * @param count how far its addressees are
 */
public record IssuedLine(
        long id,
        Optional<String> number,
        OrderKind kind,
        OrderUrgency urgency,
        OrderState state,
        String title,
        Optional<Instant> dueAt,
        Optional<Instant> issuedAt,
        String creator,
        OrderCount count) {
    /** Of a row. */
    public static IssuedLine of(IssuedRow row, OrderCount count) {
        return new IssuedLine(
                row.id(),
                row.number(),
                row.content().kind(),
                row.content().urgency(),
                row.state(),
                row.content().title(),
                row.content().dueAt(),
                row.issuedAt(),
                row.creator(),
                count);
    }
}
