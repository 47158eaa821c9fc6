package cn.zhian.community.boundary;

import java.util.Optional;

/** Which houses; {@code number} is the beginning. */
public record HouseFilter(
        Optional<Long> communityId,
        Optional<Long> buildingId,
        Optional<Long> unitId,
        Optional<HouseUse> use,
        Optional<String> number) {
    /** All of a unit. */
    public static HouseFilter ofUnit(long unitId) {
        return new HouseFilter(
                Optional.empty(), Optional.empty(), Optional.of(unitId), Optional.empty(), Optional.empty());
    }
}
