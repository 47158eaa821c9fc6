package cn.zhian.exchange.tier.entity;

/** The key that is valid from now on. @param number of the key */
public record KeyChanged(int number) {}
