package cn.zhian.access.pass.boundary;

import java.time.Instant;

/** Passes within an hour. @param hour its beginning; @param granted let through; @param refused turned away */
public record PassHour(Instant hour, long granted, long refused) {}
