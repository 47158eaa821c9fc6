package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
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
        return AcceptanceSheetGate.state(gate(), checks.plan(project));
    }
}
