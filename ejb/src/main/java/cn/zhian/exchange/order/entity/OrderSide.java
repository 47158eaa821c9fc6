package cn.zhian.exchange.order.entity;

/** On which side of an order a platform stands. */
public enum OrderSide {
    /** It issued the order; timelines belong to addressees. */
    ISSUED,
    /** It received the order. */
    RECEIVED
}
