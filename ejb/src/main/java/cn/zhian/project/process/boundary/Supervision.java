package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.Arrivals;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.control.ProjectViews;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.control.Wording;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the supervising party (督办部门) does with late tasks that were taken to it. */
@Stateless
public class Supervision {
    @Inject
    ProjectDesk desk;

    @Inject
    ProjectStore store;

    @Inject
    ProjectViews views;

    @Inject
    Blueprints blueprints;

    @Inject
    FlowKeeper flows;

    @Inject
    Clock clock;

    /** Whether a process in force takes late tasks to a party of the caller. */
    @Requires(Permission.PROJECT_READ)
    public boolean supervises() {
        Viewer viewer = desk.viewer();
        return !viewer.roles().isEmpty()
                && blueprints.inForce().stream()
                        .flatMap(process -> process.escalation().stream())
                        .anyMatch(escalation -> viewer.roles().contains(escalation.to()));
    }

    /**
     * Urges those who must act on a task (催办): the words go into the history and to their open pages.
     *
     * @throws NotFound if there is no such project for the caller, or no such task in its process
     * @throws Denied if the caller is none of those who supervise it
     * @throws Conflict if the task is not there to be done, or was not taken to them
     * @throws Invalid if nothing is said
     */
    @Requires(Permission.PROJECT_ACT)
    public ProjectView urge(long projectId, TaskAct command) {
        Viewer viewer = desk.viewer();
        String said = Wording.of(command.text());
        new Checks().that(!said.isEmpty(), "text", "problem.field.required").done();
        Project project = desk.locked(viewer, projectId);
        Process process = blueprints.process(project);
        process.task(command.task()).orElseThrow(() -> new NotFound("task", command.task()));
        ProjectTask task = task(project, viewer, command);
        desk.note(
                project,
                new History.Deed(
                        viewer.actor(),
                        viewer.caller().username(),
                        task.escalatedTo(),
                        ActKind.URGE,
                        Optional.of(task.task()),
                        said),
                clock.instant());
        desk.tell(
                project,
                viewer.actor(),
                TaskNews.URGED,
                List.of(Arrivals.to(process, flows.load(project), task.task())));
        return views.full(project, viewer);
    }

    private ProjectTask task(Project project, Viewer viewer, TaskAct command) {
        boolean supervises = blueprints
                .process(project)
                .escalation()
                .filter(escalation -> viewer.roles().contains(escalation.to()))
                .isPresent();
        if (!supervises) {
            throw new Denied("problem.project.not-supervisor");
        }
        ProjectTask task = store.tasks(project.id(), project.round()).stream()
                .filter(one -> one.task().equals(command.task()))
                .filter(one -> one.status().pending())
                .filter(one ->
                        command.round().filter(round -> round != one.round()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Conflict("problem.project.task-over"));
        if (!task.supervisedBy(viewer.roles())) {
            throw new Conflict("problem.project.not-escalated");
        }
        return task;
    }
}
