package cn.zhian.community.boundary;

import cn.zhian.platform.Change;
import java.util.OptionalLong;

/**
 * What of a building is to change.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record BuildingChange(OptionalLong version, Change<String> name, Change<String> standardAddress) {
    /** The data after the change. */
    public BuildingData over(BuildingData now) {
        return new BuildingData(
                now.communityId(), name.over(now.name(), ""), standardAddress.over(now.standardAddress()));
    }
}
