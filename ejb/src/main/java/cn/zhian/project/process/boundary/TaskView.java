package cn.zhian.project.process.boundary;

import cn.zhian.project.definition.Label;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task of the stage that a project is in.
 *
 * @param task its id
 * @param name as the process names it
 * @param role party that does it
 * @param kind work or decision
 * @param status where it stands
 * @param assignee user who alone may act on it
 * @param dueAt until when
 * @param overdue whether it is late
 * @param remindedAt when who must act was reminded of its last day
 * @param escalatedAt when it was taken to who supervises
 * @param escalatedTo the supervising party to which it was taken
 * @param gates what must hold before it can be completed; asked while it is pending
 * @param issues document that its completion brings forth
 * @param acts what the caller may do with it now
 */
public record TaskView(
        String task,
        Label name,
        ProjectRole role,
        TaskKind kind,
        TaskStatus status,
        Optional<String> assignee,
        Optional<Instant> dueAt,
        boolean overdue,
        Optional<Instant> remindedAt,
        Optional<Instant> escalatedAt,
        Optional<ProjectRole> escalatedTo,
        List<GateState> gates,
        Optional<DocumentKind> issues,
        Set<ActKind> acts) {}
