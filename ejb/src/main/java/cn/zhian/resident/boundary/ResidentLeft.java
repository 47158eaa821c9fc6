package cn.zhian.resident.boundary;

/** A resident moved out or was deleted; fired in the same transaction. */
public record ResidentLeft(long residentId, long communityId) {}
