package cn.zhian.exchange.region.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * A platform below as a source of data.
 *
 * @param platform its identifier
 * @param name as entered here; empty if its entry is gone
 * @param enrolled whether it may send
 * @param lastContactAt when it called last
 * @param communities whose records come from it now
 * @param quality completeness of these communities, timeliness and correctness of what it sent itself
 */
public record RegionSource(
        String platform,
        String name,
        boolean enrolled,
        Optional<Instant> lastContactAt,
        long communities,
        QualityView quality) {}
