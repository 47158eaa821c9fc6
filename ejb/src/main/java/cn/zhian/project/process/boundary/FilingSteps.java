package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conditions;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.Stage;
import cn.zhian.project.process.entity.TaskRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where projects stand on their way to the filing: the task that brings forth the filing record, whatever a region's
 * process calls it, and the stage before it.
 */
@Stateless
@Requires(Permission.PROJECT_READ)
public class FilingSteps {
    private static final String FROM = "FROM project_task t JOIN project ON project.id = t.project_id";
    private static final String NEWEST =
            "t.round = (SELECT MAX(o.round) FROM project_task o WHERE o.project_id = t.project_id AND o.task = t.task)";

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    ProjectDesk desk;

    @Inject
    ProjectStore store;

    @Inject
    Blueprints blueprints;

    /** @throws cn.zhian.platform.NotFound if there is no such project for the caller */
    public FilingStep of(long projectId) {
        Viewer viewer = desk.viewer();
        return step(desk.visible(viewer, projectId), viewer);
    }

    /** The same, for an act in the running transaction: the project is closed to others until it ends. */
    @Requires(Permission.PROJECT_ACT)
    public FilingStep locked(long projectId) {
        Viewer viewer = desk.viewer();
        return step(desk.locked(viewer, projectId), viewer);
    }

    /** A page of those that were handed in, newest first. */
    public List<FilingStep> page(FilingPeriod period, int offset, int size) {
        Viewer viewer = desk.viewer();
        List<ProjectTask> tasks = where(viewer, period)
                .rows(
                        entities,
                        "SELECT t.* " + FROM,
                        "ORDER BY t.opened_at DESC, t.id DESC",
                        ProjectTask.class,
                        offset,
                        size);
        Map<Long, Project> projects = projects(tasks);
        return tasks.stream()
                .map(task -> step(projects.get(task.projectId()), viewer, Optional.of(task)))
                .toList();
    }

    /** How many were handed in. */
    public long count(FilingPeriod period) {
        return where(desk.viewer(), period).count(entities, FROM);
    }

    private Conditions where(Viewer viewer, FilingPeriod period) {
        List<String> pairs = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Process process : blueprints.inForce()) {
            task(process).ifPresent(task -> {
                pairs.add("project.process = ? AND t.task = ?");
                values.add(process.id());
                values.add(task.id());
            });
        }
        return viewer.limit(new Conditions())
                .and(pairs.isEmpty() ? "1 = 0" : String.join(" OR ", pairs), values.toArray())
                .and("t.opened_at >= ?", LocalDateTime.ofInstant(period.from(), ZoneOffset.UTC))
                .and("t.opened_at < ?", LocalDateTime.ofInstant(period.to(), ZoneOffset.UTC))
                .andIf("project.community_id = (SELECT id FROM community WHERE code = ?)", period.communityCode())
                .and(NEWEST);
    }

    private Map<Long, Project> projects(List<ProjectTask> tasks) {
        return new Conditions()
                        .in(
                                "id",
                                tasks.stream()
                                        .map(ProjectTask::projectId)
                                        .distinct()
                                        .toList())
                        .rows(entities, "SELECT * FROM project", "", Project.class)
                        .stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
    }

    private FilingStep step(Project project, Viewer viewer) {
        Optional<ProjectTask> newest = task(blueprints.process(project))
                .flatMap(rule -> new Conditions()
                                .and("project_id = ?", project.id())
                                .and("task = ?", rule.id())
                                .rows(
                                        entities,
                                        "SELECT * FROM project_task",
                                        "ORDER BY round DESC LIMIT 1",
                                        ProjectTask.class)
                                .stream()
                                .findFirst());
        return step(project, viewer, newest);
    }

    private FilingStep step(Project project, Viewer viewer, Optional<ProjectTask> newest) {
        Process process = blueprints.process(project);
        Optional<Stage> before = project.stage()
                .flatMap(process::stage)
                .filter(stage -> stage.next().isPresent()
                        && stage.next()
                                .equals(process.issuing(DocumentKind.FILING_RECORD)
                                        .map(Stage::id)));
        return new FilingStep(
                project.id(),
                project.name(),
                project.communityId(),
                project.round(),
                task(process).map(TaskRule::id),
                newest.map(ProjectTask::status),
                before.isPresent(),
                before.flatMap(stage -> submission(stage, viewer)),
                newest.map(ProjectTask::openedAt),
                newest.flatMap(ProjectTask::endedAt));
    }

    private static Optional<String> submission(Stage before, Viewer viewer) {
        return before.tasks().stream()
                .filter(task -> viewer.roles().contains(task.role()))
                .map(TaskRule::id)
                .findFirst();
    }

    private static Optional<TaskRule> task(Process process) {
        return process.issuing(DocumentKind.FILING_RECORD).flatMap(stage -> stage.issuing(DocumentKind.FILING_RECORD));
    }
}
