package cn.zhian.exchange.order.entity;

import java.time.Instant;

/**
 * Something that was done with an order, as it stands in a timeline.
 *
 * @param seq from 1
 * @param at when
 * @param userId 0 for the platform itself and for other platforms
 * @param username who; a platform's name, or empty for the platform itself
 * @param kind what
 * @param words that were said with it
 */
public record OrderAct(int seq, Instant at, long userId, String username, OrderActKind kind, String words) {}
