package cn.zhian.exchange.delivery.control;

/**
 * This node's right to serve a target.
 *
 * @param targetId of the target
 * @param token grows with every holder, so that one who was away too long changes nothing any more
 */
public record Lease(long targetId, long token) {}
