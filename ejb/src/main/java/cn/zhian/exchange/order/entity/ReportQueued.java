package cn.zhian.exchange.order.entity;

/**
 * Something waits to be told above; fired in the transaction.
 *
 * @param source the platform above
 */
public record ReportQueued(String source) {}
