package cn.zhian.project.process.boundary;

import cn.zhian.project.definition.Label;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.ProjectKind;
import cn.zhian.project.rule.entity.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A project in lists.
 *
 * @param id of the project
 * @param communityId the community
 * @param community its name
 * @param name of the project
 * @param kind what is built
 * @param funding who pays
 * @param required level asked for
 * @param stage where it stands; empty at the end
 * @param tasks that are to be done
 * @param dueAt when the first of them is due
 * @param overdue whether one of them is late
 * @param finished whether it is over
 * @param createdAt when it was begun
 * @param changedAt when something was done last
 */
public record ProjectLine(
        long id,
        long communityId,
        String community,
        String name,
        ProjectKind kind,
        FundingSource funding,
        Level required,
        Optional<Label> stage,
        List<Label> tasks,
        Optional<Instant> dueAt,
        boolean overdue,
        boolean finished,
        Instant createdAt,
        Instant changedAt) {}
