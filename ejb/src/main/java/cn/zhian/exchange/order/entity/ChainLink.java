package cn.zhian.exchange.order.entity;

/**
 * An order that another one passes on.
 *
 * @param platform that issued it, its identifier
 * @param name of that platform
 * @param number of the order there
 */
public record ChainLink(String platform, String name, String number) {}
