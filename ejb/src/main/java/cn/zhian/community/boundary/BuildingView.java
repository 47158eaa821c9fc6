package cn.zhian.community.boundary;

/** A building as it is shown. */
public record BuildingView(long id, long version, long communityId, String name, String standardAddress) {}
