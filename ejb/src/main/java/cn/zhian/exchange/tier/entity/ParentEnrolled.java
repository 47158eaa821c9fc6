package cn.zhian.exchange.tier.entity;

/** A platform above let this one in, for the first time or again. @param platform its identifier */
public record ParentEnrolled(String platform) {}
