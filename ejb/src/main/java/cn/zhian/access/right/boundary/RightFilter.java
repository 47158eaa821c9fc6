package cn.zhian.access.right.boundary;

import cn.zhian.access.right.entity.RightStatus;
import java.util.Optional;

/**
 * Which rights.
 *
 * @param residentId their own, and those of groups they are in
 * @param doorId rights at this door, singly or by a group of doors
 */
public record RightFilter(
        Optional<Long> communityId,
        Optional<Long> residentId,
        Optional<Long> groupId,
        Optional<Long> doorId,
        Optional<RightStatus> status) {
    /** Those that count, of one resident. */
    public static RightFilter activeOf(long residentId) {
        return new RightFilter(
                Optional.empty(),
                Optional.of(residentId),
                Optional.empty(),
                Optional.empty(),
                Optional.of(RightStatus.ACTIVE));
    }
}
