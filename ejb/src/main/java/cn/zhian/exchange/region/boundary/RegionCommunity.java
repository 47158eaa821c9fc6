package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import java.time.Instant;
import java.util.Optional;

/**
 * A community of a platform below.
 *
 * @param code 15 digits
 * @param name as its own record says; empty if that has not come
 * @param kind as its own record says; may be empty
 * @param address as its own record says; may be empty
 * @param town as its own record says; may be empty
 * @param committee as its own record says; may be empty
 * @param source name of the platform that sent last; empty if its entry is gone
 * @param state whether that may send
 * @param lastContactAt when that called last
 * @param newestAt when the newest record arose
 * @param receivedAt when the last one came
 * @param freshness by the newest record
 * @param newestLag seconds that the newest record took
 * @param meanLag seconds that records of the window took on average; empty if none is counted
 * @param houses known now
 * @param residents known now
 * @param companies known now
 * @param devices known now
 * @param passes received
 * @param openAlarms not closed
 * @param quality of the data
 */
public record RegionCommunity(
        String code,
        String name,
        String kind,
        String address,
        String town,
        String committee,
        String source,
        SourceState state,
        Optional<Instant> lastContactAt,
        Instant newestAt,
        Instant receivedAt,
        Freshness freshness,
        long newestLag,
        Optional<Long> meanLag,
        long houses,
        long residents,
        long companies,
        long devices,
        long passes,
        long openAlarms,
        QualityView quality) {}
