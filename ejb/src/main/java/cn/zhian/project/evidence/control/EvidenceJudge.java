package cn.zhian.project.evidence.control;

import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.rule.entity.ItemResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Puts the figures of devices beside the items that they fulfil. Pure. */
public final class EvidenceJudge {
    private EvidenceJudge() {}

    /**
     * Judges an item.
     *
     * @param figures by device reference; a device without an entry is one that the product has no evidence for
     */
    public static EvidenceLine line(ItemResult item, Map<String, List<Figure>> figures) {
        List<String> devices = item.coverages().stream()
                .flatMap(coverage -> coverage.equipment().stream())
                .distinct()
                .toList();
        List<Figure> known = devices.stream()
                .map(device -> figures.getOrDefault(device, List.of()))
                .flatMap(Collection::stream)
                .toList();
        return new EvidenceLine(item, state(item, devices, known), known);
    }

    private static EvidenceState state(ItemResult item, List<String> devices, List<Figure> known) {
        return switch (item.outcome()) {
            case MISSING -> EvidenceState.MISSING;
            case NOT_APPLICABLE -> EvidenceState.NOT_APPLICABLE;
            case BY_ALTERNATIVE, STRENGTHENED, COMPENSATED -> EvidenceState.BY_STATEMENT;
            case FULFILLED -> fulfilled(devices, known);
        };
    }

    private static EvidenceState fulfilled(List<String> devices, List<Figure> known) {
        if (devices.isEmpty()) {
            return EvidenceState.BY_STATEMENT;
        }
        if (known.stream().anyMatch(Figure::contradicts)) {
            return EvidenceState.CONTRADICTED;
        }
        boolean watched = devices.stream()
                .allMatch(device -> known.stream()
                        .anyMatch(figure ->
                                figure.device().equals(device) && figure.kind().live()));
        if (!watched) {
            return EvidenceState.NO_SOURCE;
        }
        boolean proven = known.stream()
                .filter(figure -> figure.kind().source().isPresent())
                .allMatch(Figure::holds);
        return proven ? EvidenceState.PROVEN : EvidenceState.NOT_PROVEN;
    }
}
