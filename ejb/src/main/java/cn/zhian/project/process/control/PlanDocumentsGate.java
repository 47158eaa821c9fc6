package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Open when the plan has at least one document; figure: how many. */
@ApplicationScoped
public class PlanDocumentsGate implements GateKeeper {
    @Inject
    ProjectStore store;

    @Override
    public Gate gate() {
        return Gate.PLAN_DOCUMENTS;
    }

    @Override
    public GateState state(Project project) {
        long plans = store.files(project.id(), FileKind.PLAN);
        return GateState.of(gate(), plans > 0, plans);
    }
}
