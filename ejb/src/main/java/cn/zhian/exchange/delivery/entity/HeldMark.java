package cn.zhian.exchange.delivery.entity;

/**
 * A record that somebody holds.
 *
 * @param id of the record
 * @param version of the record
 * @param hash the first 8 bytes of its hash; of passes, of the SHA-256 of the identifier
 */
public record HeldMark(String id, long version, long hash) {}
