package cn.zhian.project.rest;

import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The acceptance sheet as integrators read it.
 *
 * @param communityId that was looked at
 * @param from beginning of the observation window
 * @param until its end
 * @param items one by one
 */
public record EvidenceSheet(long communityId, Instant from, Instant until, List<Item> items) {
    /** What live data say about an item. */
    public record Item(
            String id, Optional<Demand> demand, Outcome outcome, EvidenceState evidence, List<Measured> figures) {}

    /**
     * A figure of a device, the query that answers it (none: no evidence source) and its threshold; whole numbers in the
     * unit of their kind.
     */
    public record Measured(
            String device,
            EvidenceKind kind,
            Optional<String> source,
            OptionalLong value,
            long threshold,
            boolean atLeast,
            boolean holds) {}

    /** Of a sheet. */
    public static EvidenceSheet of(AcceptanceSheet sheet) {
        return new EvidenceSheet(
                sheet.check().communityId(),
                sheet.window().from(),
                sheet.window().until(),
                sheet.lines().stream().map(EvidenceSheet::item).toList());
    }

    private static Item item(EvidenceLine line) {
        return new Item(
                line.item().item().id(),
                line.item().demand(),
                line.item().outcome(),
                line.state(),
                line.figures().stream().map(EvidenceSheet::measured).toList());
    }

    private static Measured measured(Figure figure) {
        return new Measured(
                figure.device(),
                figure.kind(),
                figure.kind().source(),
                figure.value(),
                figure.kind().threshold(),
                figure.kind().atLeast(),
                figure.holds());
    }
}
