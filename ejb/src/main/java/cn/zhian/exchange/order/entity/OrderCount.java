package cn.zhian.exchange.order.entity;

/**
 * How far the addressees of an order are.
 *
 * @param all addressees
 * @param reported whose result waits to be looked at
 * @param over closed or withdrawn
 * @param overdue late and not over
 * @param hits of all
 */
public record OrderCount(int all, int reported, int over, int overdue, int hits) {
    /** Of an order without addressees. */
    public static final OrderCount NONE = new OrderCount(0, 0, 0, 0, 0);
}
