package cn.zhian.project.rule.entity;

import java.util.function.Function;

/** What can differ between two wordings of an item. */
public enum ItemField {
    GROUP(RuleItem::group),
    SUBSYSTEM(RuleItem::subsystem),
    AREA(RuleItem::area),
    DEMANDS(RuleItem::demands),
    PROOF(RuleItem::proof),
    ALTERNATIVE(RuleItem::alternative),
    APPLIES(RuleItem::applies),
    UNLESS(RuleItem::unless),
    NOTE(RuleItem::note);

    private final Function<RuleItem, Object> value;

    ItemField(Function<RuleItem, Object> value) {
        this.value = value;
    }

    /** Whether two wordings differ in it. */
    public boolean differs(RuleItem one, RuleItem other) {
        return !value.apply(one).equals(value.apply(other));
    }
}
