package cn.zhian.community.boundary;

import java.util.Optional;

/**
 * A building as it is entered.
 *
 * @param name 1 to 50 characters, unique in the community, for example 3栋
 * @param standardAddress if it differs from community address and name
 */
public record BuildingData(long communityId, String name, Optional<String> standardAddress) {}
