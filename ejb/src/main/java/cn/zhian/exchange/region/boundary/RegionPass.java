package cn.zhian.exchange.region.boundary;

import java.time.Instant;

/**
 * A pass of a community below.
 *
 * @param id of it here
 * @param occurredAt when
 * @param code of the community, 15 digits
 * @param community its name; empty if that has not come
 * @param gate name of the door
 * @param holder name, masked; empty for nobody known
 * @param card number, masked; empty if none was shown
 * @param direction word as in the record
 * @param means word as in the record; may be empty
 * @param result word as in the record
 */
public record RegionPass(
        long id,
        Instant occurredAt,
        String code,
        String community,
        String gate,
        String holder,
        String card,
        String direction,
        String means,
        String result) {}
