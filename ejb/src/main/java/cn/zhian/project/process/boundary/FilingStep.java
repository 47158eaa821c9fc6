package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.TaskStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a project stands on its way to the filing (备案).
 *
 * @param project its id
 * @param name of the project
 * @param communityId the community
 * @param round of the project now
 * @param task that files it; empty if its process has none
 * @param status of the newest such task; empty if the project never came to it
 * @param awaited whether the project stands where it can be handed in for filing
 * @param submission pending task by which the caller's party hands it in now
 * @param submittedAt when it was handed in last
 * @param decidedAt when that was decided
 */
public record FilingStep(
        long project,
        String name,
        long communityId,
        int round,
        Optional<String> task,
        Optional<TaskStatus> status,
        boolean awaited,
        Optional<String> submission,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt) {}
