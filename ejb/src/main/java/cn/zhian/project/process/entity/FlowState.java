package cn.zhian.project.process.entity;

import cn.zhian.project.rule.entity.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a running project stands.
 *
 * @param stage id; empty when the process is over
 * @param round counts the stages entered, from 1
 * @param tasks of this stage
 * @param submitters users who completed a work task; none of them decides here
 * @param traits of the project, which some tasks depend on
 */
public record FlowState(
        Optional<String> stage, int round, List<TaskState> tasks, Set<Long> submitters, Set<Trait> traits) {
    /** At the beginning of a process. */
    public static FlowState begin(Process process, Set<Trait> traits) {
        return new FlowState(Optional.empty(), 0, List.of(), Set.of(), traits).entering(process.first());
    }

    /** Whether the process is over. */
    public boolean finished() {
        return stage.isEmpty();
    }

    /** A task of this stage. */
    public Optional<TaskState> task(String id) {
        return tasks.stream().filter(task -> task.task().equals(id)).findFirst();
    }

    /** In another stage, with all its tasks open. */
    public FlowState entering(Stage other) {
        List<TaskState> open = other.tasks().stream()
                .filter(task -> task.concerns(traits))
                .map(task -> TaskState.open(task.id()))
                .toList();
        return new FlowState(Optional.of(other.id()), round + 1, open, submitters, traits);
    }

    /** At the end. */
    public FlowState ended() {
        return new FlowState(Optional.empty(), round + 1, List.of(), submitters, traits);
    }

    /** With one task changed. */
    public FlowState with(String id, UnaryOperator<TaskState> change) {
        return new FlowState(
                stage,
                round,
                tasks.stream()
                        .map(task -> task.task().equals(id) ? change.apply(task) : task)
                        .toList(),
                submitters,
                traits);
    }

    /** With one more who handed something in. */
    public FlowState submittedBy(long user) {
        Set<Long> more = Stream.concat(submitters.stream(), Stream.of(user)).collect(Collectors.toUnmodifiableSet());
        return new FlowState(stage, round, tasks, more, traits);
    }
}
