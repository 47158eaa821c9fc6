package cn.zhian.programme.boundary;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.programme.entity.CommunityState;
import java.time.Instant;
import java.util.Optional;

/**
 * A community of a programme.
 *
 * @param communityId its id
 * @param code 15 digits
 * @param name of the community
 * @param town town or street; empty if it is not entered
 * @param committee residents' committee; empty if it is not entered
 * @param kind what sort it is
 * @param communityClass id of its class; empty if it is of none
 * @param state where it stands
 * @param overdue whether it is not accepted and a task is late
 * @param projectId project that says so; empty if there is none
 * @param startedAt when its first project was begun
 * @param completedAt when it was reported built
 * @param acceptedAt when it passed acceptance
 * @param video whether it has a camera
 */
public record CommunityLine(
        long communityId,
        String code,
        String name,
        Optional<String> town,
        Optional<String> committee,
        CommunityKind kind,
        Optional<String> communityClass,
        CommunityState state,
        boolean overdue,
        Optional<Long> projectId,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Instant> acceptedAt,
        boolean video) {}
