package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.identity.boundary.UserRef;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.Arrivals;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.Gates;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.Parties;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.control.ProjectViews;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.control.Wording;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Move;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What parties do with projects (WF-2). Each act closes the project to others until it is stored: of two who decide at the
 * same time, one wins and the other is told.
 */
@Stateless
public class ProjectActs {
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
    Gates gates;

    @Inject
    UserDirectory users;

    @Inject
    Event<TaskDecided> decisions;

    @Inject
    Event<DocumentDue> documents;

    @Inject
    Clock clock;

    /**
     * Acts on a task.
     *
     * @throws NotFound if there is no such project for the caller, or no such task in its process
     * @throws Conflict if the task is not there to be done now, or a gate is shut
     * @throws Denied if it is not the caller's to do
     * @throws Invalid if something is missing
     */
    @Requires(Permission.PROJECT_ACT)
    public ProjectView act(long projectId, TaskAct command) {
        Viewer viewer = desk.viewer();
        String text = Wording.of(command.text());
        Project project = desk.locked(viewer, projectId);
        checkRound(project, command.round());
        Process process = blueprints.process(project);
        TaskRule rule = process.task(command.task()).orElseThrow(() -> new NotFound("task", command.task()));
        Act act = act(command, rule, project, text);
        Instant now = clock.instant();
        FlowState before = flows.load(project);
        Move move = Flow.apply(process, before, viewer.actor(), act);
        ActRecord done = desk.note(project, deed(viewer, command, rule, text), now);
        if (act instanceof Act.Complete || act instanceof Act.Return) {
            decisions.fire(new TaskDecided(project, rule, done, viewer));
        }
        flows.store(project, move.state(), viewer.actor(), act, now);
        move.issues().ifPresent(kind -> call(project, kind, rule, act, now));
        desk.tell(project, viewer, Arrivals.of(process, before, move.state()));
        return views.full(project, viewer);
    }

    /**
     * Says something about a project.
     *
     * @param task that it is about
     */
    @Requires(Permission.PROJECT_ACT)
    public ProjectView comment(long projectId, Optional<String> task, String text) {
        Viewer viewer = desk.viewer();
        String said = Wording.of(Optional.of(text));
        if (said.isEmpty()) {
            throw new Invalid("text", "problem.field.required");
        }
        Project project = desk.locked(viewer, projectId);
        checkRunning(project);
        task.ifPresent(id -> blueprints.process(project).task(id).orElseThrow(() -> new NotFound("task", id)));
        desk.note(
                project,
                new History.Deed(
                        viewer.actor(),
                        viewer.caller().username(),
                        viewer.voice(store.parties(projectId)),
                        ActKind.COMMENT,
                        task,
                        said),
                clock.instant());
        return views.full(project, viewer);
    }

    /** Names of those to whom a task can be handed: its party's people in the community's region, not the caller. */
    @Requires(Permission.PROJECT_ACT)
    public List<String> colleagues(long projectId, String task) {
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        TaskRule rule = blueprints.process(project).task(task).orElseThrow(() -> new NotFound("task", task));
        if (!viewer.roles().contains(rule.role())) {
            throw new Denied("problem.project.not-your-step");
        }
        return users.holding(Parties.duty(rule.role()), project.communityId()).stream()
                .filter(user -> user.id() != viewer.caller().userId())
                .map(UserRef::username)
                .toList();
    }

    /** @throws Conflict if the project is over */
    static void checkRunning(Project project) {
        if (project.finished()) {
            throw new Conflict("problem.project.finished");
        }
    }

    private static void checkRound(Project project, Optional<Integer> round) {
        if (round.filter(seen -> seen != project.round()).isPresent()) {
            throw new Conflict("problem.project.task-over");
        }
    }

    private Act act(TaskAct command, TaskRule rule, Project project, String text) {
        String task = command.task();
        return switch (command.kind()) {
            case COMPLETE -> new Act.Complete(task, gates.shut(rule, project));
            case RETURN -> new Act.Return(task, text);
            case ASK_SUPPLEMENT -> new Act.AskSupplement(task, text);
            case SUPPLEMENT -> new Act.Supplement(task, text);
            case DELEGATE -> new Act.Delegate(task, colleague(command, project));
            default -> throw new Invalid("act", "problem.field.choice", command.kind());
        };
    }

    private Actor colleague(TaskAct command, Project project) {
        String name = command.to()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Invalid("to", "problem.field.required"));
        UserRef user = users.byName(name)
                .filter(UserRef::usable)
                .filter(one -> one.domain().holds(project.communityId()))
                .orElseThrow(() -> new Invalid("to", "problem.project.no-such-colleague"));
        return new Actor(user.id(), Parties.of(user.roles()));
    }

    private static History.Deed deed(Viewer viewer, TaskAct command, TaskRule rule, String text) {
        String wording = command.kind() == ActKind.DELEGATE ? (command.to().orElse("") + " " + text).strip() : text;
        Optional<ProjectRole> role = command.kind() == ActKind.SUPPLEMENT
                ? viewer.roles().stream().sorted().findFirst()
                : Optional.of(rule.role());
        return new History.Deed(
                viewer.actor(), viewer.caller().username(), role, command.kind(), Optional.of(rule.id()), wording);
    }

    private void call(Project project, DocumentKind kind, TaskRule rule, Act act, Instant at) {
        boolean notice = kind == DocumentKind.RECTIFICATION_NOTICE;
        Instant due = store.tasks(project.id(), project.round()).stream()
                .flatMap(task -> task.dueAt().stream())
                .min(Instant::compareTo)
                .orElse(null);
        documents.fire(new DocumentDue(
                project.id(),
                project.communityId(),
                kind,
                rule.role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                project.name(),
                act instanceof Act.Return back ? back.reason() : "",
                notice ? due : null,
                at));
    }
}
