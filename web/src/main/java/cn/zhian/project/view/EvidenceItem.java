package cn.zhian.project.view;

import cn.zhian.project.evidence.entity.EvidenceState;
import java.util.List;

/**
 * An item of the acceptance sheet as the page shows it.
 *
 * @param item as the check shows it
 * @param state what live data say
 * @param kind how that is shown
 * @param good figures that hold, of all
 * @param all figures
 * @param figures that a reader looks at: first those that do not hold
 */
public record EvidenceItem(
        CheckedItem item, EvidenceState state, String kind, long good, int all, List<FigureLine> figures) {}
