package cn.zhian.exchange.delivery.boundary;

import java.time.Instant;

/**
 * What became of pushes in a time.
 *
 * @param from when it begins
 * @param sent records, those sent again counted again
 * @param accepted records
 * @param duplicate records that were there already
 * @param rejected records
 * @param failed pushes
 */
public record Rates(Instant from, long sent, long accepted, long duplicate, long rejected, long failed) {}
