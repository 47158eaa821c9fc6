package cn.zhian.community.boundary;

import java.util.Optional;

/** Which units. */
public record UnitFilter(Optional<Long> communityId, Optional<Long> buildingId) {
    /** All of a building. */
    public static UnitFilter ofBuilding(long buildingId) {
        return new UnitFilter(Optional.empty(), Optional.of(buildingId));
    }
}
