package cn.zhian.community.boundary;

import java.util.Optional;

/**
 * A unit as it is entered.
 *
 * @param name 1 to 50 characters, unique in the building, for example 2单元
 * @param standardAddress if it differs from that of the building and the name
 */
public record UnitData(long buildingId, String name, Optional<String> standardAddress) {}
