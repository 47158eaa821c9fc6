package cn.zhian.access.view;

import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.boundary.ComparisonView;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.boundary.DifferenceView;
import java.util.List;
import java.util.Optional;

/**
 * One controller in the panel.
 *
 * @param failed the first cards that it refused
 * @param unfit the first cards that it can't hold
 * @param comparison the latest
 * @param differences the first that it found
 */
public record ControllerDistribution(
        ControllerCounts counts,
        List<CardOnController> failed,
        List<CardOnController> unfit,
        Optional<ComparisonView> comparison,
        List<DifferenceView> differences) {}
