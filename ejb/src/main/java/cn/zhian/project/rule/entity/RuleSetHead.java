package cn.zhian.project.rule.entity;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * A rule set without its items.
 *
 * @param name of the table
 * @param source document that it is taken from
 * @param division whose editors may write it
 * @param ladder whether the levels are steps, lowest first
 * @param levels at least one
 * @param missingShould what a missing should-item needs
 * @param strengthening whether a must-item that practice cannot hold may be made up for
 */
public record RuleSetHead(
        Label name,
        String source,
        Optional<String> division,
        boolean ladder,
        List<Level> levels,
        MissingShould missingShould,
        boolean strengthening) {
    /** Of a rule set. */
    public static RuleSetHead of(RuleSet rules) {
        return new RuleSetHead(
                rules.name(),
                rules.source(),
                rules.division(),
                rules.ladder(),
                rules.levels(),
                rules.missingShould(),
                rules.strengthening());
    }

    /** A rule set with this head. */
    public RuleSet with(String id, List<RuleItem> items) {
        return new RuleSet(id, name, source, division, ladder, levels, missingShould, strengthening, items);
    }
}
