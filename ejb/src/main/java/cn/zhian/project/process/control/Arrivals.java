package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which tasks came to whom: what is to be done now and was not, or not by them, before an act. */
public final class Arrivals {
    private Arrivals() {}

    /** All tasks of a project that begins. */
    public static List<TaskArrival> first(Process process, FlowState state) {
        return arrived(process, state, Optional.empty());
    }

    /** Those that an act brought. */
    public static List<TaskArrival> of(Process process, FlowState before, FlowState after) {
        return arrived(process, after, Optional.of(before).filter(state -> state.round() == after.round()));
    }

    /** Who can act on a pending task now. */
    public static TaskArrival to(Process process, FlowState state, String task) {
        return arrival(process.task(task).orElseThrow(), state.task(task).orElseThrow(), state.submitters());
    }

    private static List<TaskArrival> arrived(Process process, FlowState after, Optional<FlowState> before) {
        return after.tasks().stream()
                .filter(task -> task.status().pending())
                .filter(task ->
                        !before.flatMap(state -> state.task(task.task())).equals(Optional.of(task)))
                .map(task -> arrival(process.task(task.task()).orElseThrow(), task, after.submitters()))
                .toList();
    }

    private static TaskArrival arrival(TaskRule rule, TaskState task, Set<Long> submitters) {
        if (task.status() == TaskStatus.WAITING) {
            return new TaskArrival(rule.id(), Optional.empty(), submitters, Set.of());
        }
        return new TaskArrival(
                rule.id(),
                Optional.of(rule.role()),
                task.assignee().map(Set::of).orElse(Set.of()),
                rule.kind() == TaskKind.DECISION ? submitters : Set.of());
    }
}
