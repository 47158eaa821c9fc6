package cn.zhian.project.view;

import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Outcome;
import java.io.Serializable;
import java.util.List;

/**
 * An item of a check as the page shows it.
 *
 * @param id of the item
 * @param group that it belongs to, shown where it changes
 * @param name in the source's words
 * @param demand of the required level; null if that does not ask for it
 * @param outcome fulfilled, missing, …
 * @param kind how the outcome is shown
 * @param counts what was counted, for example 3 / 5 单元门
 * @param devices names of the devices that count
 * @param statement that decided the outcome
 */
public record CheckedItem(
        String id,
        String group,
        String name,
        Demand demand,
        Outcome outcome,
        String kind,
        List<String> counts,
        List<String> devices,
        String statement)
        implements Serializable {}
