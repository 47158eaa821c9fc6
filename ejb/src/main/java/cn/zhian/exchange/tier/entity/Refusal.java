package cn.zhian.exchange.tier.entity;

/**
 * A record that was rejected.
 *
 * @param community 15-digit code that it stands under, if its sender may send of that; else, and where it could not be read,
 *     the one community that the sender may send of; empty where there are more
 * @param reason a word of {@link Reason} and the item it is about
 */
public record Refusal(String community, String reason) {}
