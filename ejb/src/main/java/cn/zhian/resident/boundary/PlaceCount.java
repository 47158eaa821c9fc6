package cn.zhian.resident.boundary;

/**
 * What a building, or a community, holds.
 *
 * @param residents who live there
 */
public record PlaceCount(long id, String name, long houses, long residents) {}
