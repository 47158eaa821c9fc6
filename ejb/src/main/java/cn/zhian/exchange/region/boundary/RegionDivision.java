package cn.zhian.exchange.region.boundary;

import java.time.Instant;

/**
 * The communities of a county or district together.
 *
 * @param division six digits (GB/T 2260)
 * @param name of the county's platform that sends of it; empty if none is entered
 * @param communities how many
 * @param fresh of them, with a record of the last day
 * @param stale of them, without a record of the last three days
 * @param revoked of them, whose platform may send no more
 * @param newestAt when the newest record arose
 * @param houses known now
 * @param residents known now
 * @param passes received
 * @param openAlarms not closed
 * @param quality of the sums
 */
public record RegionDivision(
        String division,
        String name,
        long communities,
        long fresh,
        long stale,
        long revoked,
        Instant newestAt,
        long houses,
        long residents,
        long passes,
        long openAlarms,
        QualityView quality) {}
