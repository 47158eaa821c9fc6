package cn.zhian.project.rule.entity;

import java.util.List;
import java.util.Set;

/**
 * Two versions of a rule set side by side.
 *
 * @param fields besides the items that differ
 * @param items of both, in the order of the newer version, those removed where they stood in the older one
 */
public record RuleSetComparison(Set<RuleSetField> fields, List<ItemChange> items) {
    /** The items that something became of. */
    public List<ItemChange> changes() {
        return items.stream().filter(item -> item.kind() != ItemChangeKind.SAME).toList();
    }

    /** Whether the versions say the same. */
    public boolean same() {
        return fields.isEmpty() && changes().isEmpty();
    }
}
