package cn.zhian.programme.boundary;

import java.util.Optional;

/**
 * Which inspections.
 *
 * @param communityId of one community
 * @param open whether they wait for their result
 */
public record InspectionFilter(Optional<Long> communityId, Optional<Boolean> open) {}
