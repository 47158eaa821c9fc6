package cn.zhian.project.process.control;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.ManyRows;
import cn.zhian.platform.Uniqueness;
import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.PlannedDevice;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.process.entity.ProjectFile;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.rule.entity.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Projects in the database. */
@ApplicationScoped
public class ProjectStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** By its id. */
    public Optional<Project> find(long id) {
        return Optional.ofNullable(entities.find(Project.class, id));
    }

    /** By its id, as newest, and closed to others until the transaction ends. */
    public Optional<Project> lock(long id) {
        return Optional.ofNullable(entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores a new one. @throws Conflict if its community has one that runs */
    public void add(Project project, Collection<ProjectRole> parties, Collection<Trait> traits) {
        entities.persist(project);
        Uniqueness.flush(entities, () -> new Conflict("problem.project.runs-already"));
        parties.forEach(role -> run("INSERT INTO project_party VALUES (?1, ?2)", project.id(), role.name()));
        traits.forEach(trait -> run("INSERT INTO project_trait VALUES (?1, ?2)", project.id(), trait.name()));
    }

    /** Whether a party takes part in a project. */
    public Set<ProjectRole> parties(long projectId) {
        return words("SELECT role FROM project_party WHERE project_id = ?1", projectId).stream()
                .map(ProjectRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it was at its beginning. */
    public Set<Trait> traits(long projectId) {
        return words("SELECT trait FROM project_trait WHERE project_id = ?1", projectId).stream()
                .map(Trait::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Users who handed something in. */
    public Set<Long> submitters(long projectId) {
        return this.<Number>column("SELECT user_id FROM project_submitter WHERE project_id = ?1", projectId).stream()
                .map(Number::longValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes who handed something in. */
    public void addSubmitter(long projectId, long user) {
        run("INSERT IGNORE INTO project_submitter VALUES (?1, ?2)", projectId, user);
    }

    /** The tasks of one of its rounds, in the order in which they were opened. */
    public List<ProjectTask> tasks(long projectId, int round) {
        return entities.createQuery(
                        "SELECT t FROM ProjectTask t WHERE t.projectId = :project AND t.round = :round ORDER BY t.id",
                        ProjectTask.class)
                .setParameter("project", projectId)
                .setParameter("round", round)
                .getResultList();
    }

    /** The pending tasks of some projects. */
    public List<ProjectTask> pending(Collection<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT t FROM ProjectTask t WHERE t.projectId IN :projects"
                                        + " AND t.status IN (cn.zhian.project.process.entity.TaskStatus.OPEN,"
                                        + " cn.zhian.project.process.entity.TaskStatus.WAITING) ORDER BY t.id",
                                ProjectTask.class)
                        .setParameter("projects", projects)
                        .getResultList();
    }

    /** Projects with a task whose time to be reminded of, to be late, or to be escalated has come; see ProjectTask.fallDue. */
    public List<Long> due(Instant now, int most) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        String pending = "SELECT project_id FROM project_task WHERE status IN ('OPEN', 'WAITING') AND ";
        List<Number> ids = entries(
                pending + "reminded_at IS NULL AND remind_at <= ?1 AND due_at >= ?1 UNION " + pending
                        + "overdue_at IS NULL AND due_at < ?1 UNION " + pending
                        + "escalated_at IS NULL AND escalate_at <= ?1 LIMIT " + most,
                time);
        return ids.stream().map(Number::longValue).toList();
    }

    /** Stores a new task, act or file. */
    public void add(Object made) {
        entities.persist(made);
    }

    /** Its history. */
    public List<ProjectAct> acts(long projectId) {
        return entities.createQuery(
                        "SELECT a FROM ProjectAct a WHERE a.projectId = :project ORDER BY a.seq", ProjectAct.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /** Its files, oldest first. */
    public List<ProjectFile> files(long projectId) {
        return entities.createQuery(
                        "SELECT f FROM ProjectFile f WHERE f.projectId = :project ORDER BY f.id", ProjectFile.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /** One of its files. */
    public Optional<ProjectFile> file(long projectId, long id) {
        return Optional.ofNullable(entities.find(ProjectFile.class, id)).filter(file -> file.projectId() == projectId);
    }

    /** How many files of a kind it has. */
    public long files(long projectId, FileKind kind) {
        return files(projectId).stream().filter(file -> file.kind() == kind).count();
    }

    /** Its planned devices, line by line. */
    @SuppressWarnings("unchecked")
    public List<PlannedDevice> plan(long projectId) {
        List<Object[]> rows = query(
                        "SELECT kind, place, place_name, number FROM planned_device WHERE project_id = ?1"
                                + " ORDER BY line_no",
                        projectId)
                .getResultList();
        return rows.stream()
                .map(row -> new PlannedDevice(
                        DeviceKind.valueOf((String) row[0]),
                        PlaceKind.valueOf((String) row[1]),
                        (String) row[2],
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /** Replaces them. */
    public void replacePlan(long projectId, List<PlannedDevice> devices) {
        run("DELETE FROM planned_device WHERE project_id = ?1", projectId);
        ManyRows rows = new ManyRows(entities, "planned_device");
        int line = 1;
        for (PlannedDevice device : devices) {
            rows.add(
                    projectId, line++, device.kind().name(), device.place().name(), device.placeName(), device.count());
        }
        rows.insert();
    }

    private List<String> words(String sql, long projectId) {
        return column(sql, projectId);
    }

    private <T> List<T> column(String sql, long projectId) {
        return entries(sql, projectId);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> entries(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    private int run(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
