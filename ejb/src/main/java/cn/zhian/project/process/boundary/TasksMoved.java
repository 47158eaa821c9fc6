package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskNews;
import java.util.List;

/**
 * An act, or the time, changed what is to be done in a project, by whom or how urgently; fired when it is stored.
 *
 * @param projectId of the project
 * @param communityId its community
 * @param actor user who acted; 0 for the platform
 * @param news what there is to tell
 * @param arrivals tasks of which it is told, and to whom
 */
public record TasksMoved(long projectId, long communityId, long actor, TaskNews news, List<TaskArrival> arrivals) {
    /** Copies the arrivals. */
    public TasksMoved {
        arrivals = List.copyOf(arrivals);
    }
}
