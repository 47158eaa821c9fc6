package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.TaskArrival;
import java.util.List;

/**
 * An act changed what is to be done in a project, and by whom; fired when it is stored.
 *
 * @param projectId of the project
 * @param communityId its community
 * @param actor user who acted
 * @param arrivals tasks that came to somebody
 */
public record TasksMoved(long projectId, long communityId, long actor, List<TaskArrival> arrivals) {
    /** Copies the arrivals. */
    public TasksMoved {
        arrivals = List.copyOf(arrivals);
    }
}
