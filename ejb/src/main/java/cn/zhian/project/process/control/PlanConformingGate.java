package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.rule.boundary.CheckView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Open when the plan leaves nothing open at its level; figures: must-items and should-items that are missing. */
@ApplicationScoped
public class PlanConformingGate implements GateKeeper {
    @Inject
    ProjectChecks checks;

    @Override
    public Gate gate() {
        return Gate.PLAN_CONFORMING;
    }

    @Override
    public GateState state(Project project) {
        return state(checks.plan(project));
    }

    private GateState state(CheckView check) {
        return GateState.of(
                gate(),
                ProjectChecks.conforming(check),
                check.report().missingMust().size(),
                check.report().missingShould().size());
    }
}
