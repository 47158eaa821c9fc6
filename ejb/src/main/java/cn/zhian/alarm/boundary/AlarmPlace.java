package cn.zhian.alarm.boundary;

import java.util.Optional;

/**
 * Where an alarm is.
 *
 * @param communityId in which community
 * @param controllerId the device that told it, or that is meant
 * @param doorId the door, where it is one
 * @param point of the device, 0 for the whole
 */
public record AlarmPlace(long communityId, Optional<Long> controllerId, Optional<Long> doorId, int point) {}
