package cn.zhian.project.rule.entity;

import java.util.function.Function;

/** What can differ between two versions of a rule set besides its items. */
public enum RuleSetField {
    NAME(RuleSet::name),
    SOURCE(RuleSet::source),
    DIVISION(RuleSet::division),
    LADDER(RuleSet::ladder),
    LEVELS(RuleSet::levels),
    MISSING_SHOULD(RuleSet::missingShould),
    STRENGTHENING(RuleSet::strengthening);

    private final Function<RuleSet, Object> value;

    RuleSetField(Function<RuleSet, Object> value) {
        this.value = value;
    }

    /** Whether two versions differ in it. */
    public boolean differs(RuleSet one, RuleSet other) {
        return !value.apply(one).equals(value.apply(other));
    }
}
