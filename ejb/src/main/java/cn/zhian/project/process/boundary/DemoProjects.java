package cn.zhian.project.process.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.project.process.control.Beginnings;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.Move;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Invented projects of a demonstration: each act goes through the state machine and into the sealed history at its own
 * time. The gates are taken as open, since there is nothing behind them, and no documents are issued.
 */
@Stateless
@Internal("start-up of a demonstration")
public class DemoProjects {
    /** Shown as the user of every act. */
    private static final String WHO = "demo";

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    CommunityDirectory communities;

    @Inject
    Beginnings beginnings;

    @Inject
    Blueprints blueprints;

    @Inject
    FlowKeeper flows;

    @Inject
    History history;

    /**
     * Something done to a task.
     *
     * @param at when
     * @param act what
     */
    public record Step(Instant at, Act act) {}

    /**
     * Begins a project by the rules in force and takes it through some steps, in the running transaction.
     *
     * @param begun when
     * @param steps in their order, each by a user of its task's party
     */
    public void walk(ProjectData data, Instant begun, List<Step> steps) {
        CommunityRef community = communities.find(data.communityId()).orElseThrow();
        Actor first = actor(ProjectRole.TOWN);
        Project project = beginnings.begin(data, community, first.user(), begun);
        history.append(project, deed(first, ActKind.CREATE, Optional.empty(), ""), begun);
        Process process = blueprints.process(project);
        steps.forEach(step -> go(project, process, step));
        entities.flush();
        // What is stored need not be looked through for changes again before every query of the next project.
        entities.clear();
    }

    private void go(Project project, Process process, Step step) {
        TaskRule rule = process.task(step.act().task()).orElseThrow();
        Actor actor = actor(rule.role());
        Move move = Flow.apply(process, flows.load(project), actor, step.act());
        boolean back = step.act() instanceof Act.Return;
        String wording = step.act() instanceof Act.Return returned ? returned.reason() : "";
        ActKind kind = back ? ActKind.RETURN : ActKind.COMPLETE;
        history.append(project, deed(actor, kind, Optional.of(rule.id()), wording), step.at());
        flows.store(project, move.state(), actor, step.act(), step.at());
    }

    /** No real user has a number below zero; one for each party, since nobody decides on what they handed in. */
    private static Actor actor(ProjectRole role) {
        return new Actor(-1L - role.ordinal(), Set.of(role));
    }

    private static History.Deed deed(Actor actor, ActKind kind, Optional<String> task, String wording) {
        return new History.Deed(actor, WHO, actor.roles().stream().findFirst(), kind, task, wording);
    }
}
