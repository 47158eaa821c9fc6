package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A received order in a list.
 *
 * @param source name of the platform that issued it
 * @param overdue whether it is late and not over
 * @param assignee who is to handle it
 * @param duty all users of this duty are to handle it
 */
public record ReceivedLine(
        long id,
        String number,
        String source,
        OrderKind kind,
        OrderUrgency urgency,
        OrderProgress progress,
        String title,
        Instant receivedAt,
        Optional<Instant> dueAt,
        boolean overdue,
        Optional<String> assignee,
        Optional<String> duty,
        int hits) {
    /** Of a row. */
    public static ReceivedLine of(ReceivedRow row) {
        return new ReceivedLine(
                row.id(),
                row.number(),
                row.sourceName(),
                row.content().kind(),
                row.content().urgency(),
                row.progress(),
                row.content().title(),
                row.receivedAt(),
                row.content().dueAt(),
                row.overdueAt().isPresent() && !row.progress().over(),
                row.assigneeName(),
                row.duty(),
                row.hits());
    }
}
