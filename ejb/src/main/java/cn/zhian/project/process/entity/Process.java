package cn.zhian.project.process.entity;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * How a region takes a project from plan to filing (WF-2). Data, versioned like a rule set.
 *
 * @param id for example {@code yuyao-2022}
 * @param name of the process
 * @param source document that it is taken from
 * @param stages the first is where a project begins
 * @param reminder of tasks that come to their end; empty: of none
 * @param escalation of tasks that are late; empty: of none
 */
public record Process(
        String id,
        Label name,
        String source,
        List<Stage> stages,
        Optional<Reminder> reminder,
        Optional<Escalation> escalation) {
    /** Where a project begins. */
    public Stage first() {
        return stages.get(0);
    }

    /** A stage by its id. */
    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** The stage with the task that brings forth a document; empty if none does. */
    public Optional<Stage> issuing(DocumentKind kind) {
        return stages.stream()
                .filter(stage -> stage.tasks().stream()
                        .anyMatch(task -> task.issues().filter(kind::equals).isPresent()))
                .findFirst();
    }

    /** A task by its id. */
    public Optional<TaskRule> task(String taskId) {
        return stages.stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(task -> task.id().equals(taskId))
                .findFirst();
    }
}
