package cn.zhian.resident.boundary;

/** A resident who had left is back; fired in the same transaction. */
public record ResidentReturned(long residentId, long communityId) {}
