package cn.zhian.access.emergency.boundary;

/** An emergency release began, ended, or one of its doors moved on; observe it after success. */
public record EmergencyChanged(long releaseId, long communityId) {}
