package cn.zhian.project.rule.entity;

import java.util.Set;

/**
 * Which table and process apply to which communities.
 *
 * @param division first digits of the division (GB/T 2260) that it holds for
 * @param ruleSet id of the table
 * @param process id of the process
 * @param level that is asked for
 * @param principle whether a lower level is accepted with a reason (原则上)
 * @param all traits that must all hold
 * @param any traits of which one must hold; empty: no such condition
 * @param source clause that says so
 */
public record Scheme(
        String division,
        String ruleSet,
        String process,
        String level,
        boolean principle,
        Set<Trait> all,
        Set<Trait> any,
        String source) {
    /** Whether it holds for a community. @param code of its division, 6 digits */
    public boolean holds(String code, Set<Trait> traits) {
        return code.startsWith(division)
                && traits.containsAll(all)
                && (any.isEmpty() || any.stream().anyMatch(traits::contains));
    }
}
