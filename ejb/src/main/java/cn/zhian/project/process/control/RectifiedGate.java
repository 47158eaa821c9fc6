package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.ProjectTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Open when the party of the task attached or said something since the project was sent back; figure: how many acts. */
@ApplicationScoped
public class RectifiedGate implements GateKeeper {
    @Inject
    ProjectStore store;

    @Override
    public Gate gate() {
        return Gate.RECTIFIED;
    }

    @Override
    public GateState state(Project project) {
        List<ActRecord> acts =
                store.acts(project.id()).stream().map(ProjectAct::act).toList();
        int sent = acts.stream()
                .filter(act -> act.kind() == ActKind.RETURN)
                .mapToInt(ActRecord::seq)
                .max()
                .orElse(0);
        Set<ProjectRole> mending = store.tasks(project.id(), project.round()).stream()
                .map(ProjectTask::role)
                .collect(Collectors.toSet());
        long reported = acts.stream()
                .filter(act -> act.seq() > sent)
                .filter(act -> act.kind() == ActKind.ATTACH || act.kind() == ActKind.COMMENT)
                .filter(act -> act.role().filter(mending::contains).isPresent())
                .count();
        return GateState.of(gate(), reported > 0, reported);
    }
}
