package cn.zhian.programme.boundary;

import cn.zhian.project.process.entity.ProjectRole;
import java.time.Instant;
import java.util.Optional;

/**
 * A rectification that is not reported yet.
 *
 * @param projectId the project
 * @param project its name
 * @param communityId its community
 * @param community its name
 * @param town town or street
 * @param party that must rectify
 * @param reason why the acceptance sent it back
 * @param since when
 * @param dueAt until when
 * @param daysOver full days in China since then; 0 if it is not late
 */
public record RectificationLine(
        long projectId,
        String project,
        long communityId,
        String community,
        Optional<String> town,
        ProjectRole party,
        String reason,
        Instant since,
        Optional<Instant> dueAt,
        long daysOver) {}
