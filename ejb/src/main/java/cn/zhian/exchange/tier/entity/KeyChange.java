package cn.zhian.exchange.tier.entity;

/**
 * What a platform says when it changes its key; the request is signed with the old one.
 *
 * @param number of the new key
 * @param publicKey X.509, Base64
 * @param proof signature, made with the new key, of {@code key}, platform, number and public key, one a line
 */
public record KeyChange(int number, String publicKey, String proof) {}
