package cn.zhian.access.distribution.boundary;

/** A controller is to be read back; observed after success. */
public record ComparisonRequested(long comparisonId, long controllerId) {}
