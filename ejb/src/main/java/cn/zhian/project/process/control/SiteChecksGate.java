package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Open when at least one site check is attached; figure: how many. */
@ApplicationScoped
public class SiteChecksGate implements GateKeeper {
    @Inject
    ProjectStore store;

    @Override
    public Gate gate() {
        return Gate.SITE_CHECKS;
    }

    @Override
    public GateState state(Project project) {
        long checks = store.files(project.id(), FileKind.SITE_CHECK);
        return GateState.of(gate(), checks > 0, checks);
    }
}
