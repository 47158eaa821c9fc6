package cn.zhian.project.process.control;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.project.definition.Label;
import cn.zhian.project.process.boundary.ActView;
import cn.zhian.project.process.boundary.FileView;
import cn.zhian.project.process.boundary.HistoryView;
import cn.zhian.project.process.boundary.ProjectLine;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.TaskView;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.ChainCheck;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.Stage;
import cn.zhian.project.process.entity.TaskRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Projects as their readers see them. */
@ApplicationScoped
public class ProjectViews {
    @Inject
    ProjectStore store;

    @Inject
    Blueprints blueprints;

    @Inject
    CommunityDirectory communities;

    @Inject
    UserDirectory users;

    @Inject
    FlowKeeper flows;

    @Inject
    Gates gates;

    @Inject
    Clock clock;

    /** In a list. */
    public List<ProjectLine> lines(List<Project> projects) {
        Map<Long, List<ProjectTask>> pending = store
                .pending(projects.stream().map(Project::id).toList())
                .stream()
                .collect(groupingBy(ProjectTask::projectId));
        Map<Long, String> names = communities.names(
                projects.stream().map(Project::communityId).distinct().toList());
        return projects.stream()
                .map(project -> line(
                        project,
                        names.getOrDefault(project.communityId(), ""),
                        pending.getOrDefault(project.id(), List.of())))
                .toList();
    }

    /** In full, for a viewer. */
    public ProjectView full(Project project, Viewer viewer) {
        FlowState state = flows.load(project);
        boolean party = !project.finished()
                && viewer.caller().may(Permission.PROJECT_ACT)
                && !viewer.roles().isEmpty();
        return new ProjectView(
                project.id(),
                lines(List.of(project)).get(0),
                project.scheme().ruleSet(),
                project.ruleSetNumber(),
                project.scheme().process(),
                project.processNumber(),
                project.scheme().source(),
                project.round(),
                tasks(project, state, viewer),
                store.plan(project.id()),
                store.files(project.id()).stream().map(FileView::of).toList(),
                planOpen(project) && viewer.caller().may(Permission.PROJECT_WRITE),
                party);
    }

    /** Whether the plan may be changed: until it is handed in, and again after it was returned. */
    public boolean planOpen(Project project) {
        return project.stage()
                .filter(blueprints.process(project).first().id()::equals)
                .isPresent();
    }

    /** The history, checked. */
    public HistoryView history(Project project, ChainCheck check) {
        Process process = blueprints.process(project);
        return new HistoryView(
                store.acts(project.id()).stream().map(act -> act(process, act)).toList(),
                check.intact(),
                check.brokenAt());
    }

    private ProjectLine line(Project project, String community, List<ProjectTask> pending) {
        Process process = blueprints.process(project);
        Instant now = clock.instant();
        return new ProjectLine(
                project.id(),
                project.communityId(),
                community,
                project.name(),
                project.kind(),
                project.funding(),
                blueprints.ruleSet(project).level(project.scheme().level()).orElseThrow(),
                project.stage().flatMap(process::stage).map(Stage::name),
                pending.stream().map(task -> name(process, task.task())).toList(),
                pending.stream().flatMap(task -> task.dueAt().stream()).min(Instant::compareTo),
                pending.stream().anyMatch(task -> task.overdue(now)),
                project.finished(),
                project.createdAt(),
                project.changedAt());
    }

    private List<TaskView> tasks(Project project, FlowState state, Viewer viewer) {
        if (project.finished()) {
            return List.of();
        }
        List<ProjectTask> tasks = store.tasks(project.id(), project.round());
        Map<Long, String> names = users.names(
                tasks.stream().flatMap(task -> task.assignee().stream()).toList());
        return tasks.stream()
                .map(task -> task(project, state, viewer, task, task.assignee().map(names::get)))
                .toList();
    }

    private TaskView task(
            Project project, FlowState state, Viewer viewer, ProjectTask task, Optional<String> assignee) {
        Process process = blueprints.process(project);
        TaskRule rule = process.task(task.task()).orElseThrow();
        boolean pending = task.status().pending();
        return new TaskView(
                rule.id(),
                rule.name(),
                rule.role(),
                rule.kind(),
                task.status(),
                assignee,
                task.dueAt(),
                task.overdue(clock.instant()),
                task.remindedAt(),
                task.escalatedAt(),
                task.escalatedTo(),
                pending ? gates.of(rule, project) : List.of(),
                rule.issues(),
                viewer.caller().may(Permission.PROJECT_ACT) ? acts(process, state, viewer, task) : Set.of());
    }

    private static Set<ActKind> acts(Process process, FlowState state, Viewer viewer, ProjectTask task) {
        Set<ActKind> acts = OpenActs.of(process, state, viewer.actor(), task.task());
        if (task.supervisedBy(viewer.roles())) {
            acts.add(ActKind.URGE);
        }
        return acts;
    }

    private static ActView act(Process process, ProjectAct stored) {
        ActRecord act = stored.act();
        return new ActView(
                act.seq(),
                act.at(),
                act.username(),
                act.role(),
                act.kind(),
                act.round(),
                act.task().map(id -> name(process, id)),
                act.wording(),
                HistoryChain.hash(stored));
    }

    private static Label name(Process process, String task) {
        return process.task(task).map(TaskRule::name).orElseGet(() -> new Label(task, task));
    }
}
