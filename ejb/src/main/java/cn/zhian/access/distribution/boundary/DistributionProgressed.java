package cn.zhian.access.distribution.boundary;

/** Some wishes for a controller were confirmed or failed; fired after their transaction. */
public record DistributionProgressed(long controllerId, long communityId) {}
