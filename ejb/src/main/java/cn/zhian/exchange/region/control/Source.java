package cn.zhian.exchange.region.control;

import java.time.Instant;

/**
 * Who sent records.
 *
 * @param childId number of its entry among the platforms below
 * @param platform its identifier
 * @param enrolledAt since when it may send; records that arose before could not be on time
 */
public record Source(long childId, String platform, Instant enrolledAt) {}
