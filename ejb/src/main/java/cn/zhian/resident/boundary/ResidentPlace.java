package cn.zhian.resident.boundary;

/**
 * Where a resident lives.
 *
 * @param houseId the main house; null when there is none any more, and then so are unit and building
 * @param active false after moving out
 */
public record ResidentPlace(
        long residentId, long communityId, Long houseId, Long unitId, Long buildingId, boolean active) {}
