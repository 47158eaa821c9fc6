package cn.zhian.project.evidence.entity;

import cn.zhian.project.rule.entity.ItemResult;
import java.util.List;

/**
 * An item of the acceptance sheet.
 *
 * @param item as the check found it
 * @param state what live data say
 * @param figures behind it, device by device
 */
public record EvidenceLine(ItemResult item, EvidenceState state, List<Figure> figures) {}
