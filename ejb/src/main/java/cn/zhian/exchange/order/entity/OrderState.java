package cn.zhian.exchange.order.entity;

/** Where an order stands at the platform that issues it. */
public enum OrderState {
    /** Being written; nobody below knows of it. */
    DRAFT,
    ISSUED,
    WITHDRAWN
}
