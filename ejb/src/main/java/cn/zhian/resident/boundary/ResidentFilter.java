package cn.zhian.resident.boundary;

import java.util.Optional;

/**
 * Which residents.
 *
 * @param name whole or its beginning
 * @param phone whole, or its last four digits
 * @param document the whole number
 * @param houseId main or further house
 */
public record ResidentFilter(
        Optional<Long> communityId,
        Optional<Long> buildingId,
        Optional<Long> unitId,
        Optional<Long> houseId,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> document,
        Optional<Relation> relation,
        Optional<Population> population,
        Optional<ResidentStatus> status) {
    /** All. */
    public static final ResidentFilter ALL = new ResidentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
