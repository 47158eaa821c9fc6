package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.rule.boundary.CheckView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Open when the community as it is leaves nothing open at the project level; figures: must- and should-items missing. */
@ApplicationScoped
public class AcceptanceSheetGate implements GateKeeper {
    @Inject
    ProjectChecks checks;

    @Override
    public Gate gate() {
        return Gate.ACCEPTANCE_SHEET;
    }

    @Override
    public GateState state(Project project) {
        return state(gate(), checks.actual(project));
    }

    static GateState state(Gate gate, CheckView check) {
        return GateState.of(
                gate,
                ProjectChecks.conforming(check),
                check.report().missingMust().size(),
                check.report().missingShould().size());
    }
}
