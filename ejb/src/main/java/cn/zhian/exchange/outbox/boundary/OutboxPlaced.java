package cn.zhian.exchange.outbox.boundary;

/**
 * Rows of the outbox got their positions on this node; fired outside of any transaction, after the commit. Whoever
 * observes it only wakes others up.
 *
 * @param head the highest position
 */
public record OutboxPlaced(long head) {}
