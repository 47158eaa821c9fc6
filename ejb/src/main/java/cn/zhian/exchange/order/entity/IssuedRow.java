package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issued order, or the draft of one, as it is kept.
 *
 * @param number known when it is issued
 * @param edition 0 of a draft
 * @param children entries of the platforms that it is for
 * @param sourceId the received order that it passes on
 * @param relayHits whether hits below are told above by themselves
 */
public record IssuedRow(
        long id,
        long version,
        Optional<String> number,
        OrderState state,
        int edition,
        OrderContent content,
        List<Long> children,
        Optional<Long> sourceId,
        boolean relayHits,
        long createdBy,
        String creator,
        Instant createdAt,
        Optional<Instant> issuedAt) {}
