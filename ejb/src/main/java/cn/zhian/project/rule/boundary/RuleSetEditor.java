package cn.zhian.project.rule.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Versions;
import cn.zhian.project.rule.control.ItemPaths;
import cn.zhian.project.rule.control.RuleSetEdit;
import cn.zhian.project.rule.control.RuleSetWriter;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetHead;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Edits drafts of rule sets step by step. Every step names the version of the draft that the editor saw: who edits an
 * older one is told by a {@link Conflict}, and nothing is changed.
 */
@Stateless
@Requires(Permission.RULE_WRITE)
public class RuleSetEditor {
    @Inject
    RuleSets ruleSets;

    /** Begins a draft with the wording of a version. @throws Conflict if there is a draft */
    public RuleSetDetail begin(String code, int number) {
        return ruleSets.write(code, ruleSets.get(code, Optional.of(number)).document(), OptionalLong.empty());
    }

    /**
     * Begins another rule set with the levels and items of one.
     *
     * @param newCode id of the new one
     * @param head its name, source, division and levels
     * @throws Conflict if there is one of that id
     */
    public RuleSetDetail copy(String code, int number, String newCode, RuleSetHead head) {
        if (!ruleSets.versions(newCode).isEmpty()) {
            throw new Invalid("code", "problem.definition.twice", newCode);
        }
        RuleSet source = ruleSets.get(code, Optional.of(number)).rules();
        RuleSet copy = new RuleSetEdit(head.with(newCode, source.items())).describe(head);
        return ruleSets.write(newCode, RuleSetWriter.write(copy), OptionalLong.empty());
    }

    /** Adds an item at the end. @throws Invalid with the names of the item's fields */
    public RuleSetDetail add(String code, long version, RuleItem item) {
        RuleSet rules = draft(code, version);
        return write(
                code, version, new RuleSetEdit(rules).add(item), rules.items().size());
    }

    /** Gives an item another wording. @param id as it was; @throws Invalid with the names of the item's fields */
    public RuleSetDetail replace(String code, long version, String id, RuleItem item) {
        RuleSetEdit edit = new RuleSetEdit(draft(code, version));
        return write(code, version, edit.replace(id, item), edit.index(id));
    }

    /** Takes an item out. @throws Invalid if another names it as its alternative, or it is the last */
    public RuleSetDetail remove(String code, long version, String id) {
        return write(code, version, new RuleSetEdit(draft(code, version)).remove(id));
    }

    /** Moves an item. @param lines down, or up if negative */
    public RuleSetDetail move(String code, long version, String id, int lines) {
        return write(code, version, new RuleSetEdit(draft(code, version)).move(id, lines));
    }

    /** Changes name, source, division and levels. @throws Invalid if an item would be asked for by no level */
    public RuleSetDetail describe(String code, long version, RuleSetHead head) {
        RuleSet rules = new RuleSetEdit(draft(code, version)).describe(head);
        refuse(ItemPaths.ofHead(errors(code, rules)));
        return write(code, version, rules);
    }

    private RuleSet draft(String code, long version) {
        RuleSetDetail draft = ruleSets.findDraft(code).orElseThrow(() -> new NotFound("rule-set-draft", code));
        Versions.check(OptionalLong.of(version), draft.head().version());
        return draft.rules();
    }

    private RuleSetDetail write(String code, long version, RuleSet rules) {
        return ruleSets.write(code, RuleSetWriter.write(rules), OptionalLong.of(version));
    }

    private RuleSetDetail write(String code, long version, RuleSet rules, int item) {
        refuse(ItemPaths.within(item, errors(code, rules)));
        return write(code, version, rules);
    }

    private List<FieldError> errors(String code, RuleSet rules) {
        return ruleSets.errors(code, RuleSetWriter.write(rules)).stream()
                .map(DocumentError::error)
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
