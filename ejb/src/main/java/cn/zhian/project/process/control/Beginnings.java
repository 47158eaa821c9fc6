package cn.zhian.project.process.control;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.project.process.entity.ChosenRules;
import cn.zhian.project.process.entity.Escalation;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.control.FactStore;
import cn.zhian.project.rule.control.RuleBook;
import cn.zhian.project.rule.control.RulesInForce;
import cn.zhian.project.rule.control.Subjects;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Begins projects: chooses table, level and process for a community, and opens the first tasks. */
@ApplicationScoped
public class Beginnings {
    @Inject
    RuleBook book;

    @Inject
    FactStore facts;

    @Inject
    Blueprints blueprints;

    @Inject
    ProjectStore store;

    @Inject
    FlowKeeper flows;

    /**
     * Begins one.
     *
     * @throws Conflict if nothing applies to the community's division, or a project of the community runs
     * @throws Invalid if the level is none of the table's, or lower than the one asked for
     */
    public Project begin(ProjectData data, CommunityRef community, long user, Instant at) {
        FactSheet sheet =
                ProjectChecks.with(facts.sheets(List.of(community.id())).get(community.id()), data.kind());
        ChosenRules rules = choose(data, community, sheet);
        Process process = blueprints.process(rules.scheme().process(), rules.processNumber());
        Set<Trait> traits = Subjects.traits(community, sheet);
        FlowState state = FlowState.begin(process, traits);
        Project project = new Project(data, rules, user, at);
        project.become(state, at);
        store.add(project, parties(process), traits);
        flows.open(project, state, at);
        return project;
    }

    private ChosenRules choose(ProjectData data, CommunityRef community, FactSheet sheet) {
        RulesInForce inForce = book.inForce();
        Scheme scheme = inForce.scheme(community, sheet)
                .orElseThrow(() -> new Conflict("problem.conflict.no-scheme", community.division()));
        int process = blueprints
                .processInForce(scheme.process())
                .orElseThrow(() -> new Conflict("problem.conflict.no-scheme", community.division()));
        String level = data.level()
                .map(asked -> level(inForce.ruleSet(scheme), scheme, asked))
                .orElse(scheme.level());
        return new ChosenRules(asking(scheme, level), inForce.number(scheme), process);
    }

    private static String level(RuleSet rules, Scheme scheme, String asked) {
        List<String> ids = rules.levels().stream().map(Level::id).toList();
        boolean lower = rules.ladder() && ids.indexOf(asked) < ids.indexOf(scheme.level());
        boolean other = !rules.ladder() && !asked.equals(scheme.level());
        if (!ids.contains(asked) || lower || other) {
            throw new Invalid("level", "problem.project.level", asked);
        }
        return asked;
    }

    private static Scheme asking(Scheme scheme, String level) {
        return new Scheme(
                scheme.division(),
                scheme.ruleSet(),
                scheme.process(),
                level,
                scheme.principle(),
                scheme.all(),
                scheme.any(),
                scheme.source());
    }

    /** Whoever has a task in the process or supervises it, and the community's property company. */
    private static Set<ProjectRole> parties(Process process) {
        Set<ProjectRole> parties = EnumSet.of(ProjectRole.PROPERTY_COMPANY);
        process.stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .map(TaskRule::role)
                .forEach(parties::add);
        process.escalation().map(Escalation::to).ifPresent(parties::add);
        return parties;
    }
}
