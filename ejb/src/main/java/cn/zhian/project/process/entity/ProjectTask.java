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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    @Column(name = "remind_at", updatable = false)
    private Instant remindAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "escalate_at", updatable = false)
    private Instant escalateAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "escalate_to", updatable = false)
    private ProjectRole escalateTo;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    /** For JPA. */
    protected ProjectTask() {}

    /** A task to be done. */
    public ProjectTask(long projectId, int round, TaskRule rule, TaskTimes times) {
        this.projectId = projectId;
        this.round = round;
        task = rule.id();
        role = rule.role();
        kind = rule.kind();
        status = TaskStatus.OPEN;
        openedAt = times.openedAt();
        dueAt = times.dueAt().orElse(null);
        remindAt = times.remindAt().orElse(null);
        escalateAt = times.escalateAt().orElse(null);
        escalateTo = times.escalateTo().orElse(null);
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

    /**
     * What its times ask for now, in their order: each is asked for once, and noted as done. Who was not reminded while
     * there was time is told that the task is late, and nothing before that.
     */
    public List<TaskNews> fallDue(Instant now) {
        List<TaskNews> due = new ArrayList<>();
        if (status.pending()) {
            if (remindedAt == null && reached(remindAt, now) && !overdue(now)) {
                remindedAt = now;
                due.add(TaskNews.REMINDED);
            }
            if (overdueAt == null && overdue(now)) {
                overdueAt = now;
                due.add(TaskNews.OVERDUE);
            }
            if (escalatedAt == null && reached(escalateAt, now)) {
                escalatedAt = now;
                due.add(TaskNews.ESCALATED);
            }
        }
        return due;
    }

    private static boolean reached(Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }

    /** When who must act was reminded. */
    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** When the supervising party was told. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** The supervising party that was told; empty before that. */
    public Optional<ProjectRole> escalatedTo() {
        return Optional.ofNullable(escalatedAt == null ? null : escalateTo);
    }

    /** Whether it is still to be done, and was taken to one of these parties. */
    public boolean supervisedBy(Set<ProjectRole> parties) {
        return status.pending() && escalatedTo().filter(parties::contains).isPresent();
    }

    /** The party that supervises it when its time comes. */
    public Optional<ProjectRole> escalateTo() {
        return Optional.ofNullable(escalateTo);
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
