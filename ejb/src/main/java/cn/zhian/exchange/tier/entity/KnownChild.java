package cn.zhian.exchange.tier.entity;

/**
 * A platform below that has shown who it is.
 *
 * @param id number of its entry
 * @param platform its identifier
 * @param tier its role
 * @param entitlement what it may send
 * @param answerKey number of the own key that answers to it are signed with
 */
public record KnownChild(long id, String platform, Tier tier, Entitlement entitlement, int answerKey) {}
