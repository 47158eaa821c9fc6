package cn.zhian.community.boundary;

/**
 * A community as other features name it.
 *
 * @param code 15 digits
 */
public record CommunityRef(long id, String code, String name) {}
