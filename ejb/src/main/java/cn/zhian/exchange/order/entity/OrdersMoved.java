package cn.zhian.exchange.order.entity;

/**
 * Something happened to an order; fired in the transaction.
 *
 * @param side on which this platform stands
 * @param id of the order
 * @param what happened
 * @param actor user who did it; 0 for platforms
 */
public record OrdersMoved(OrderSide side, long id, OrderActKind what, long actor) {}
