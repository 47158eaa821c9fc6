package cn.zhian.project.view;

import cn.zhian.project.evidence.entity.SheetContent;
import java.util.List;

/**
 * An item of a frozen sheet as the page shows it.
 *
 * @param item as it was
 * @param kind how its evidence is shown
 * @param good figures that held, of all
 * @param all figures
 * @param figures first those that did not hold
 */
public record FrozenItem(SheetContent.Item item, String kind, long good, int all, List<FigureLine> figures) {}
