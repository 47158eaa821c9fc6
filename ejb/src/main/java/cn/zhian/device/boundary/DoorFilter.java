package cn.zhian.device.boundary;

import java.util.Optional;

/**
 * Which doors a list shows.
 *
 * @param communityId of one community
 * @param controllerId of one controller
 */
public record DoorFilter(Optional<Long> communityId, Optional<Long> controllerId) {}
