package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A platform below that an order is for.
 *
 * @param id number of this line
 * @param orderId the order
 * @param platform its identifier
 * @param name as its entry has it
 * @param progress how far it is
 * @param progressAt since when
 * @param overdueAt when it was noted that it is late
 * @param lastStep newest step that it told
 * @param hits that it told
 */
public record AddresseeRow(
        long id,
        long orderId,
        String platform,
        String name,
        OrderProgress progress,
        Instant progressAt,
        Optional<Instant> overdueAt,
        long lastStep,
        int hits) {}
