package cn.zhian.project.process.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A task of a project in one of its rounds. */
@Entity
@Table(name = "project_task")
@SequenceGenerator(name = "project_task_seq", sequenceName = "project_task_seq", allocationSize = 50)
public class ProjectTask {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_task_seq")
    private Long id;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String task;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ProjectRole role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    private Long assignee;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "overdue_at")
    private Instant overdueAt;

    /** For JPA. */
    protected ProjectTask() {}

    /** A task to be done. @param dueAt until when; null without a deadline */
    public ProjectTask(long projectId, int round, TaskRule rule, Instant openedAt, Instant dueAt) {
        this.projectId = projectId;
        this.round = round;
        task = rule.id();
        role = rule.role();
        kind = rule.kind();
        status = TaskStatus.OPEN;
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** Takes over what an act made of it. @param user who acted */
    public void become(TaskState state, long user, Instant at) {
        boolean ends = status.pending() && !state.status().pending();
        status = state.status();
        assignee = state.assignee().orElse(null);
        if (ends) {
            endedAt = at;
            endedBy = user;
        }
    }

    /** Notes that it is late; false if that was noted before. */
    public boolean noteOverdue(Instant at) {
        boolean first = overdueAt == null;
        overdueAt = first ? at : overdueAt;
        return first;
    }

    /** For the state machine. */
    public TaskState state() {
        return new TaskState(task, status, assignee());
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** Which of the project's rounds. */
    public int round() {
        return round;
    }

    /** Id of its rule. */
    public String task() {
        return task;
    }

    /** The party that does it. */
    public ProjectRole role() {
        return role;
    }

    /** Work or decision. */
    public TaskKind kind() {
        return kind;
    }

    /** Where it stands. */
    public TaskStatus status() {
        return status;
    }

    /** Who alone may act on it. */
    public Optional<Long> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** Until when it is to be done. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** Since when it is there. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Since when it is over. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return status.pending() && dueAt != null && dueAt.isBefore(now);
    }
}
