package cn.zhian.project.rule.entity;

import java.util.Optional;
import java.util.Set;

/**
 * An item in two versions.
 *
 * @param id of the item
 * @param kind what became of it
 * @param fields that differ, for {@link ItemChangeKind#CHANGED}
 * @param before older wording; empty if it was added
 * @param after newer wording; empty if it was removed
 */
public record ItemChange(
        String id, ItemChangeKind kind, Set<ItemField> fields, Optional<RuleItem> before, Optional<RuleItem> after) {}
