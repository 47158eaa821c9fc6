package cn.zhian.project.evidence.entity;

import cn.zhian.project.rule.entity.Demand;
import java.util.List;

/**
 * What an acceptance sheet comes to. A must-item that a figure contradicts holds it up. One that no figure proves needs
 * something else to stand for it: a statement, or the closed on-site check list.
 *
 * @param conforming whether nothing is missing at the level asked for
 * @param contradicted must-items that some figure contradicts
 * @param uncovered must-items that nothing stands for
 */
public record Verdict(boolean conforming, List<EvidenceLine> contradicted, List<EvidenceLine> uncovered) {
    /**
     * Of the lines of a sheet.
     *
     * @param conforming whether nothing is missing at the level asked for
     * @param looked whether a closed check list, with no line "not kept", stands for what no figure proves
     */
    public static Verdict of(boolean conforming, List<EvidenceLine> lines, boolean looked) {
        List<EvidenceLine> must = lines.stream()
                .filter(line -> line.item().demand().filter(Demand.MUST::equals).isPresent())
                .toList();
        return new Verdict(
                conforming,
                must.stream()
                        .filter(line -> line.state() == EvidenceState.CONTRADICTED)
                        .toList(),
                must.stream()
                        .filter(line -> line.state().unproven() && !looked)
                        .filter(line -> line.item().statement().isEmpty())
                        .toList());
    }

    /** Whether it may be accepted. */
    public boolean passes() {
        return conforming && contradicted.isEmpty() && uncovered.isEmpty();
    }
}
