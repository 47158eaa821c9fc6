package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A received order as it is kept.
 *
 * @param source identifier of the platform that issued it
 * @param sourceName what that calls itself
 * @param number there
 * @param assignee user who is to handle it
 * @param duty all users of this duty are to handle it; a name of a role
 * @param lastStep newest step that was told above
 * @param hits of a watch-list entry
 */
public record ReceivedRow(
        long id,
        long version,
        String source,
        String sourceName,
        String number,
        OrderProgress progress,
        int edition,
        OrderContent content,
        Instant receivedAt,
        Optional<Instant> remindAt,
        Optional<Instant> escalateAt,
        Optional<Instant> remindedAt,
        Optional<Instant> overdueAt,
        Optional<Instant> escalatedAt,
        Optional<Long> assignee,
        Optional<String> assigneeName,
        Optional<String> duty,
        long lastStep,
        int hits) {}
