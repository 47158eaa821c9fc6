package cn.zhian.community.boundary;

/**
 * How much of what stands in a community is registered.
 *
 * @param units in its buildings
 * @param houses in its units
 */
public record StandingNumbers(long units, long houses) {}
