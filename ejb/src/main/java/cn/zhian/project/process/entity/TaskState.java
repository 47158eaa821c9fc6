package cn.zhian.project.process.entity;

import java.util.Optional;

/**
 * A task of a running project.
 *
 * @param task id of its rule
 * @param status where it stands
 * @param assignee user who alone may act on it, after a delegation; empty: anybody of its role
 */
public record TaskState(String task, TaskStatus status, Optional<Long> assignee) {
    /** In another status. */
    public TaskState becoming(TaskStatus other) {
        return new TaskState(task, other, assignee);
    }

    /** For one user alone. */
    public TaskState delegatedTo(long user) {
        return new TaskState(task, status, Optional.of(user));
    }

    /** To be done by anybody of its role. */
    public static TaskState open(String task) {
        return new TaskState(task, TaskStatus.OPEN, Optional.empty());
    }
}
