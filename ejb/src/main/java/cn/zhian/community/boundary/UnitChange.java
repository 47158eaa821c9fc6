package cn.zhian.community.boundary;

import cn.zhian.platform.Change;
import java.util.OptionalLong;

/**
 * What of a unit is to change.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record UnitChange(OptionalLong version, Change<String> name, Change<String> standardAddress) {
    /** The data after the change. */
    public UnitData over(UnitData now) {
        return new UnitData(now.buildingId(), name.over(now.name(), ""), standardAddress.over(now.standardAddress()));
    }
}
