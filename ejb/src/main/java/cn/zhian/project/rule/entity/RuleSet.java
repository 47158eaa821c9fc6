package cn.zhian.project.rule.entity;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * A region's table as data.
 *
 * @param id for example {@code yuyao-2022}
 * @param name of the table
 * @param source document that it is taken from
 * @param division first digits of the divisions (GB/T 2260) whose editors may write it; empty: only who may for all
 * @param ladder whether the levels are steps, lowest first, or columns of which one applies
 * @param levels at least one
 * @param missingShould what a missing should-item needs
 * @param strengthening whether a must-item that practice cannot hold may be made up for by other devices
 * @param items at least one
 */
public record RuleSet(
        String id,
        Label name,
        String source,
        Optional<String> division,
        boolean ladder,
        List<Level> levels,
        MissingShould missingShould,
        boolean strengthening,
        List<RuleItem> items) {
    /** A level by its id. */
    public Optional<Level> level(String levelId) {
        return levels.stream().filter(level -> level.id().equals(levelId)).findFirst();
    }

    /** An item by its id. */
    public Optional<RuleItem> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}
