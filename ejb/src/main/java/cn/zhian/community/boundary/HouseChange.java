package cn.zhian.community.boundary;

import cn.zhian.platform.Change;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * What of a house is to change.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record HouseChange(
        OptionalLong version,
        Change<String> number,
        Change<Integer> floor,
        Change<BigDecimal> area,
        Change<HouseUse> use,
        Change<String> standardAddress) {
    /** The data after the change. */
    public HouseData over(HouseData now) {
        return new HouseData(
                now.unitId(),
                number.over(now.number(), ""),
                floor.over(now.floor()),
                area.over(now.area()),
                use.over(now.use(), null),
                standardAddress.over(now.standardAddress()));
    }
}
