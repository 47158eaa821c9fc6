package cn.zhian.exchange.region.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * An alarm of a community below (AL-5: time, place, kind).
 *
 * @param id of it here
 * @param code of the community, 15 digits
 * @param community its name; empty if that has not come
 * @param kind word of the kind, as in the record
 * @param grade 1 is the worst level, 4 the least
 * @param state word of its handling, as in the record
 * @param place name of the device; empty if that has not come
 * @param firstAt when it occurred first
 * @param lastAt when it occurred last
 * @param occurrences how often
 * @param overAt when its cause ended
 */
public record RegionAlarm(
        long id,
        String code,
        String community,
        String kind,
        int grade,
        String state,
        String place,
        Instant firstAt,
        Instant lastAt,
        long occurrences,
        Optional<Instant> overAt) {}
