package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Where projects stand, between the rows of the database and the state machine. */
@ApplicationScoped
public class FlowKeeper {
    @Inject
    ProjectStore store;

    @Inject
    Blueprints blueprints;

    @Inject
    DayBook days;

    /** Where a project stands. */
    public FlowState load(Project project) {
        List<TaskState> tasks = store.tasks(project.id(), project.round()).stream()
                .map(ProjectTask::state)
                .toList();
        return new FlowState(
                project.stage(),
                project.round(),
                project.finished() ? List.of() : tasks,
                store.submitters(project.id()),
                store.traits(project.id()));
    }

    /** Stores what an act made of a project. */
    public void store(Project project, FlowState after, Actor actor, Act act, Instant at) {
        boolean stays = after.round() == project.round();
        for (ProjectTask task : store.tasks(project.id(), project.round())) {
            TaskState state = stays ? after.task(task.task()).orElseThrow() : left(task, act);
            task.become(state, actor.user(), at);
        }
        if (after.submitters().contains(actor.user())) {
            store.addSubmitter(project.id(), actor.user());
        }
        project.become(after, at);
        if (!stays) {
            open(project, after, at);
        }
    }

    /** Opens the tasks of the round that a project is in. */
    public void open(Project project, FlowState state, Instant at) {
        Process process = blueprints.process(project);
        Deadlines deadlines = new Deadlines(days.days(), process);
        state.tasks().stream()
                .map(task -> process.task(task.task()).orElseThrow())
                .map(rule -> new ProjectTask(project.id(), state.round(), rule, deadlines.of(rule, at)))
                .forEach(store::add);
    }

    /** What becomes of a task whose stage is left. */
    private static TaskState left(ProjectTask task, Act act) {
        TaskState state = task.state();
        if (!state.status().pending()) {
            return state;
        }
        boolean acted = task.task().equals(act.task());
        if (act instanceof Act.Return) {
            return state.becoming(acted ? TaskStatus.RETURNED : TaskStatus.WITHDRAWN);
        }
        return state.becoming(TaskStatus.COMPLETED);
    }
}
