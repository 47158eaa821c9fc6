package cn.zhian.community.boundary;

import cn.zhian.platform.Change;
import java.util.OptionalLong;

/**
 * What of a community is to change.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record CommunityChange(
        OptionalLong version,
        Change<String> code,
        Change<String> name,
        Change<String> address,
        Change<CommunityKind> kind,
        Change<String> standardAddress,
        Change<String> town,
        Change<String> committee,
        Change<String> levelWanted,
        Change<String> levelReached) {
    /** The data after the change. */
    public CommunityData over(CommunityData now) {
        return new CommunityData(
                code.over(now.code(), ""),
                name.over(now.name(), ""),
                address.over(now.address(), ""),
                kind.over(now.kind(), null),
                standardAddress.over(now.standardAddress()),
                town.over(now.town()),
                committee.over(now.committee()),
                levelWanted.over(now.levelWanted()),
                levelReached.over(now.levelReached()));
    }
}
