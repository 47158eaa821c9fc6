package cn.zhian.project.rule.entity;

import java.util.List;
import java.util.Optional;

/**
 * What the check says about one item at the level asked for.
 *
 * @param item of the rule set
 * @param demand of that level; empty if it does not ask for the item
 * @param outcome fulfilled, missing, …
 * @param coverages by devices, one for each device proof
 * @param statement that decided the outcome, or the reason why it does not apply
 */
public record ItemResult(
        RuleItem item,
        Optional<Demand> demand,
        Outcome outcome,
        List<Coverage> coverages,
        Optional<String> statement) {}
