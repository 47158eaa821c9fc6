package cn.zhian.project.evidence.control;

import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.rule.boundary.CheckView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what the running system knows beside the items of a check; a fixed number of queries however many devices. */
@ApplicationScoped
public class LiveSheets {
    @Inject
    DeviceDirectory directory;

    @Inject
    DoorEvidence doors;

    @Inject
    DeviceEvidence devices;

    /** The sheet of a check. */
    public AcceptanceSheet of(CheckView check, Window window) {
        Map<String, List<Figure>> figures =
                new HashMap<>(devices.figures(check.communityId(), check.devices(), window));
        figures.putAll(doors.figures(directory.doorsIn(check.communityId()), window));
        return new AcceptanceSheet(
                check,
                window,
                check.report().items().stream()
                        .map(item -> EvidenceJudge.line(item, figures))
                        .toList());
    }
}
