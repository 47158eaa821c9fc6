package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a platform above tells one below.
 *
 * @param seq its place in the line of that platform, from 1 without gaps
 * @param what is told
 * @param number of the order
 * @param edition of the order
 * @param at when
 * @param words that were said with it; may be empty
 * @param content of the order, where it is told
 * @param files of the order, with its content
 */
public record OrderMessage(
        long seq,
        MessageKind what,
        String number,
        int edition,
        Instant at,
        String words,
        Optional<OrderContent> content,
        List<CarriedFile> files) {}
