package cn.zhian.community.boundary;

import java.util.Optional;

/** Which buildings; {@code name} is the beginning. */
public record BuildingFilter(Optional<Long> communityId, Optional<String> name) {
    /** All of a community. */
    public static BuildingFilter of(long communityId) {
        return new BuildingFilter(Optional.of(communityId), Optional.empty());
    }
}
