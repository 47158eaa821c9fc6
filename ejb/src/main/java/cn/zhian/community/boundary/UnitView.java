package cn.zhian.community.boundary;

/** A unit as it is shown. */
public record UnitView(long id, long version, long communityId, long buildingId, String name, String standardAddress) {}
