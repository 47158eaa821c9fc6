package cn.zhian.project.evidence.control;

import cn.zhian.device.boundary.ControllerHistory;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.device.register.boundary.RegisteredCodes;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of registered devices that are no doors: whether their codes are valid, for a time server the clocks that
 * it keeps right, and what the product has no source for, said as such.
 */
@ApplicationScoped
public class DeviceEvidence {
    @Inject
    RegisteredCodes codes;

    @Inject
    DeviceDirectory directory;

    @Inject
    ControllerHistory history;

    /** The figures of a community's devices, by reference; three queries however many there are. */
    public Map<String, List<Figure>> figures(long communityId, List<InstalledDevice> devices, Window window) {
        Map<String, Boolean> valid = codes.valid(communityId);
        List<Long> controllers = directory.controllersIn(communityId).stream()
                .map(ControllerRef::id)
                .toList();
        Map<Long, Long> offsets = history.clockOffsets(controllers, window.from());
        Map<String, List<Figure>> figures = new HashMap<>();
        for (InstalledDevice device : devices) {
            if (device.reference().startsWith("device-")) {
                List<Figure> known = registered(device, valid);
                if (device.kind() == DeviceKind.TIME_SERVER && !controllers.isEmpty()) {
                    known.add(clocks(device.reference(), controllers, offsets));
                }
                figures.put(device.reference(), known);
            }
        }
        return figures;
    }

    private static List<Figure> registered(InstalledDevice device, Map<String, Boolean> valid) {
        String reference = device.reference();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(reference, EvidenceKind.CODE_VALID, valid.getOrDefault(reference, false) ? 1 : 0));
        if (device.kind().isCamera()) {
            figures.add(Figure.unknown(reference, EvidenceKind.PICTURES));
        }
        if (device.kind().isCamera() || device.kind() == DeviceKind.RECORDER) {
            figures.add(Figure.unknown(reference, EvidenceKind.STORAGE_DAYS));
        }
        figures.add(Figure.unknown(reference, EvidenceKind.SUPERIOR_PUSH));
        return figures;
    }

    /** The worst offset of any controller; not known while one is not measured. */
    private static Figure clocks(String reference, List<Long> controllers, Map<Long, Long> offsets) {
        if (!offsets.keySet().containsAll(controllers)) {
            return Figure.unknown(reference, EvidenceKind.CLOCK_OFFSET);
        }
        long worst = offsets.values().stream().mapToLong(Math::abs).max().orElse(0);
        return Figure.of(reference, EvidenceKind.CLOCK_OFFSET, worst);
    }
}
