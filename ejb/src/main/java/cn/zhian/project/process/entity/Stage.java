package cn.zhian.project.process.entity;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a process: all its tasks are open side by side, and it is over when all are completed.
 *
 * @param id unique in its process
 * @param name for example 方案评审
 * @param tasks at least one
 * @param next stage that follows; empty at the end of the process
 * @param back stage that a return leads to; empty if nothing can be returned here
 * @param returnIssues document that a return brings forth
 */
public record Stage(
        String id,
        Label name,
        List<TaskRule> tasks,
        Optional<String> next,
        Optional<String> back,
        Optional<DocumentKind> returnIssues) {
    /** Its task that brings forth a document. */
    public Optional<TaskRule> issuing(DocumentKind kind) {
        return tasks.stream()
                .filter(task -> task.issues().filter(kind::equals).isPresent())
                .findFirst();
    }
}
