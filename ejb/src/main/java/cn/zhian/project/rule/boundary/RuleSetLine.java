package cn.zhian.project.rule.boundary;

import cn.zhian.project.definition.boundary.DefinitionView;
import java.util.Optional;

/**
 * A rule set in the list.
 *
 * @param code of the rule set
 * @param inForce version in force; empty while it was never published
 * @param draft of the next version, if one is being written
 * @param editable whether the caller may write it
 */
public record RuleSetLine(
        String code, Optional<DefinitionView> inForce, Optional<DefinitionView> draft, boolean editable) {
    /** The version in force, or the draft of one that was never published. */
    public DefinitionView head() {
        return inForce.or(() -> draft).orElseThrow();
    }
}
