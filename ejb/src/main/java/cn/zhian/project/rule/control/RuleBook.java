package cn.zhian.project.rule.control;

import cn.zhian.platform.NotFound;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules in force. */
@ApplicationScoped
public class RuleBook {
    @Inject
    DefinitionStore store;

    /** All of them; a scheme whose table or level is gone is left out, so that the next one applies. */
    public RulesInForce inForce() {
        List<Definition> all = store.allInForce(DefinitionKind.RULE_SET);
        Map<String, RuleSet> ruleSets =
                all.stream().collect(Collectors.toMap(Definition::code, one -> RuleSetReader.read(one.document())));
        Map<String, Integer> numbers = all.stream().collect(Collectors.toMap(Definition::code, Definition::number));
        List<Scheme> schemes = store.inForce(DefinitionKind.SCHEMES, ShippedSchemes.CODE)
                .map(one -> SchemeReader.read(one.document()))
                .orElse(List.of());
        return new RulesInForce(List.of(), ruleSets, numbers).applying(schemes);
    }

    /** The schemes of their draft, in order. @throws NotFound if they have none */
    public List<Scheme> draftedSchemes() {
        return store.newest(DefinitionKind.SCHEMES, ShippedSchemes.CODE)
                .filter(newest -> newest.state() == DefinitionState.DRAFT)
                .map(draft -> SchemeReader.read(draft.document()))
                .orElseThrow(() -> new NotFound("schemes-draft", ShippedSchemes.CODE));
    }

    /** @throws NotFound if the rule set has no draft */
    public RuleSet draft(String code) {
        return store.newest(DefinitionKind.RULE_SET, code)
                .filter(newest -> newest.state() == DefinitionState.DRAFT)
                .map(draft -> RuleSetReader.read(draft.document()))
                .orElseThrow(() -> new NotFound("rule-set-draft", code));
    }
}
