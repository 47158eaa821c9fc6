package cn.zhian.project.process.control;

import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Open when a controller of the community is in contact with this platform now; figures: how many are, of how many. */
@ApplicationScoped
public class DataLinkedGate implements GateKeeper {
    @Inject
    DeviceDirectory devices;

    @Override
    public Gate gate() {
        return Gate.DATA_LINKED;
    }

    @Override
    public GateState state(Project project) {
        List<ControllerRef> all = devices.controllersIn(project.communityId());
        long online = all.stream().filter(ControllerRef::online).count();
        return GateState.of(gate(), online > 0, online, all.size());
    }
}
