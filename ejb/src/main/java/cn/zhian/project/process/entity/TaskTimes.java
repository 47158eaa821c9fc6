package cn.zhian.project.process.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * The times of a task, fixed when it opens; a calendar that is changed later changes none of them.
 *
 * @param openedAt since when it is to be done
 * @param dueAt the end of its last day; empty without a deadline, and then there are no others
 * @param remindAt when who must act is reminded, before {@code dueAt}
 * @param escalateAt when the supervising party hears of it, after {@code dueAt}
 * @param escalateTo the supervising party, where there is such a time
 */
public record TaskTimes(
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<Instant> remindAt,
        Optional<Instant> escalateAt,
        Optional<ProjectRole> escalateTo) {
    /** Of a task that may take as long as it takes. */
    public static TaskTimes endless(Instant openedAt) {
        return new TaskTimes(openedAt, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
