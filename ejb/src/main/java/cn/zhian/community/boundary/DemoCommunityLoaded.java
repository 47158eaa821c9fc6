package cn.zhian.community.boundary;

/** The invented community of a demonstration is stored; fired after its transaction. */
public record DemoCommunityLoaded(long communityId) {}
