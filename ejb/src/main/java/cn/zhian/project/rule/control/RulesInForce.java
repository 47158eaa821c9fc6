package cn.zhian.project.rule.control;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules at one moment.
 *
 * @param schemes in the order in which they are tried; each names a rule set and level that exist
 * @param ruleSets by code
 * @param numbers of their versions, by code
 */
public record RulesInForce(List<Scheme> schemes, Map<String, RuleSet> ruleSets, Map<String, Integer> numbers) {
    /** The scheme that applies to a community; empty if none does. */
    public Optional<Scheme> scheme(CommunityRef community, FactSheet sheet) {
        return schemes.stream()
                .filter(scheme -> scheme.holds(community.division(), Subjects.traits(community, sheet)))
                .findFirst();
    }

    /** The table of a scheme. */
    public RuleSet ruleSet(Scheme scheme) {
        return ruleSets.get(scheme.ruleSet());
    }

    /** With another wording of one table. */
    public RulesInForce with(RuleSet other) {
        Map<String, RuleSet> changed = new HashMap<>(ruleSets);
        changed.put(other.id(), other);
        return new RulesInForce(schemes, changed, numbers);
    }

    /** With other schemes; one whose table or level does not exist is left out. */
    public RulesInForce applying(List<Scheme> others) {
        return new RulesInForce(others.stream().filter(this::exists).toList(), ruleSets, numbers);
    }

    /** Whether a scheme names a table in force and a level of it. */
    public boolean exists(Scheme scheme) {
        RuleSet rules = ruleSets.get(scheme.ruleSet());
        return rules != null && rules.level(scheme.level()).isPresent();
    }

    /** Its version. */
    public int number(Scheme scheme) {
        return numbers.get(scheme.ruleSet());
    }
}
