package cn.zhian.exchange.order.entity;

/**
 * A user who may handle an order.
 *
 * @param id number of the user
 * @param name to sign in with
 */
public record Handler(long id, String name) {}
